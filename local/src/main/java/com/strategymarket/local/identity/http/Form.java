package com.strategymarket.local.identity.http;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.URLUtils;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields that a browser sent, in the address or in the body. */
public record Form(Map<String, List<String>> fields) {
    public static Form of(HTTPRequest request) throws ParseException {
        return new Form(URLUtils.parseParameters(text(request)));
    }

    /** The fields as they came, encoded. */
    public static String text(HTTPRequest request) throws ParseException {
        if (request.getMethod() == HTTPRequest.Method.GET) {
            return Optional.ofNullable(request.getURI().getRawQuery()).orElse("");
        }
        request.ensureEntityContentType(ContentType.APPLICATION_URLENCODED);
        return Optional.ofNullable(request.getBody()).orElse("");
    }

    public String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }
}
