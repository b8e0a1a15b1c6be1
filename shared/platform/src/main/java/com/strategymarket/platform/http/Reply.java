package com.strategymarket.platform.http;

import com.strategymarket.contract.Limits;
import com.strategymarket.platform.json.Json;
import com.strategymarket.platform.json.Shape;

import java.util.Map;
import java.util.TreeMap;

/** An answer on its way out. */
public record Reply(int status, Map<String, String> headers, String body) {

    public static <T> Reply json(int status, Shape<T> shape, T value) {
        return of(status, "application/json", Json.write(shape, value));
    }

    public static Reply of(int status, String contentType, String body) {
        return new Reply(status, Map.of("Content-Type", contentType), body);
    }

    public static Reply noContent() {
        return new Reply(204, Map.of(), "");
    }

    public Reply with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }

    Reply with(Map<String, String> more) {
        var all = new TreeMap<>(headers);
        all.putAll(more);
        return new Reply(status, all, body);
    }

    public Reply withVersion(long version) {
        return with("ETag", "\"" + version + "\"");
    }

    /** For what everyone sees alike who shows no credential: may be some seconds old. */
    public Reply cacheable() {
        return with("Cache-Control", "public, max-age=" + Limits.BROWSING_CACHE_SECONDS)
                .with("Vary", "Authorization");
    }
}
