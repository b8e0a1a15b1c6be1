package com.strategymarket.local.access;

import com.strategymarket.testkit.http.Answer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that a caller can learn from a refusal but when it was, what it cost and its number. */
record Impression(int status, Map<String, List<String>> headers, JsonNode body) {

    static Impression of(Answer answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "server-timing", "x-request-id"));
        var body = (ObjectNode) answer.json();
        body.remove("request_id");
        return new Impression(answer.status(), headers, body);
    }
}
