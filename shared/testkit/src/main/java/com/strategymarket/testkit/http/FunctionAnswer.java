package com.strategymarket.testkit.http;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a function answers the gateway.
 *
 * @param headers by name, whatever its case
 */
public record FunctionAnswer(int status, Map<String, String> headers, String body) {

    public static FunctionAnswer of(RequestStreamHandler function, Events event) {
        var answer = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(event.event()), answer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var node = JsonMapper.shared().readTree(answer.toByteArray());
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        node.path("headers").forEachEntry((name, value) -> headers.put(name, value.stringValue()));
        return new FunctionAnswer(
                node.path("statusCode").intValue(), headers, node.path("body").stringValue());
    }

    /** As the gateway hands it on to who asked. */
    public Answer to(Ask ask) {
        var handed = new HashMap<String, List<String>>();
        headers.forEach((name, value) -> handed.put(name, List.of(value)));
        return new Answer(
                ask,
                status,
                HttpHeaders.of(handed, (name, value) -> true),
                body.getBytes(StandardCharsets.UTF_8));
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }
}
