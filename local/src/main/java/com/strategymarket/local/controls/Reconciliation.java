package com.strategymarket.local.controls;

import com.strategymarket.contract.LambdaFunction;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Lets the function that mends counts go through all templates, as often as it takes. */
public final class Reconciliation {

    private static final String FROM_THE_BEGINNING = "{\"anew\": true}";
    private static final String ON = "{}";

    private final BiFunction<LambdaFunction, byte[], byte[]> functions;

    public Reconciliation(BiFunction<LambdaFunction, byte[], byte[]> functions) {
        this.functions = functions;
    }

    /**
     * @param mended as the function tells them
     */
    record Outcome(int templates, List<JsonNode> mended) {}

    /** One at a time: two would share the round, and each tell half of it. */
    synchronized Outcome run() {
        int templates = 0;
        var mended = new ArrayList<JsonNode>();
        var event = FROM_THE_BEGINNING;
        boolean complete = false;
        while (!complete) {
            var answer = call(event);
            templates += answer.path("templates").intValue();
            answer.path("mended").forEach(mended::add);
            complete = answer.path("complete").booleanValue();
            event = ON;
        }
        return new Outcome(templates, mended);
    }

    private JsonNode call(String event) {
        var answer =
                functions.apply(
                        LambdaFunction.COUNT_RECONCILER, event.getBytes(StandardCharsets.UTF_8));
        return JsonMapper.shared().readTree(answer);
    }
}
