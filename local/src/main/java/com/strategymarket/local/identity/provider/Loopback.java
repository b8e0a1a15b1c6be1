package com.strategymarket.local.identity.provider;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * The only places that a browser is sent to with a code: this machine, as it is commonly written.
 */
final class Loopback {
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1");

    private Loopback() {}

    static boolean holds(URI uri) {
        return uri != null
                && "http".equalsIgnoreCase(uri.getScheme())
                && uri.getHost() != null
                && HOSTS.contains(uri.getHost().toLowerCase(Locale.ROOT))
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getPort() <= 65_535;
    }

    /** Scheme, host and port, as the browser names them. */
    static String origin(URI uri) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        return "http://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
