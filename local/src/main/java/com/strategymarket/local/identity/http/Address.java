package com.strategymarket.local.identity.http;

import java.util.List;

/**
 * Where an endpoint is and how it is called.
 *
 * @param forScripts whether the web client's scripts call it, rather than sending their user there
 */
public record Address(String path, List<String> methods, boolean forScripts, Endpoint endpoint) {
    public static Address page(String path, List<String> methods, Endpoint endpoint) {
        return new Address(path, methods, false, endpoint);
    }

    public static Address script(String path, List<String> methods, Endpoint endpoint) {
        return new Address(path, methods, true, endpoint);
    }
}
