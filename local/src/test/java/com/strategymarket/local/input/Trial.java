package com.strategymarket.local.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Route;
import com.strategymarket.local.product.World;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.input.Expected;
import com.strategymarket.testkit.http.input.InputCase;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends one input in the name of whom the route is for, and judges what comes of it. */
record Trial(World world, Route route, InputCase input) {

    void on(Ask good) {
        var ask = world.rightfully(route, input.change().apply(good));
        var answer = world.product().send(ask);
        switch (input.expected()) {
            case Expected.Complaint(var field) -> {
                answer.expect(400, "invalid_request");
                assertTrue(
                        answer.brokenFields().contains(field),
                        () -> "nothing is said of " + field + ": " + answer);
            }
            case Expected.Refusal(var status, var code) -> answer.expect(status, code);
            case Expected.Absent _ -> assertNotEquals("route_not_found", answer.expect(404).code());
            case Expected.Taken _ -> answer.expect(world.operation(route).success());
            case Expected.Either _ ->
                    assertTrue(
                            answer.isGood() || answer.status() == 400 || isOutcome(answer),
                            answer::toString);
            case Expected.Kept kept -> judge(kept, answer);
        }
        if (!answer.isGood() && !isKept(ask)) {
            World.wroteNothing(route, answer);
        }
    }

    private boolean isKept(Ask ask) {
        return input.expected() instanceof Expected.Absent
                && ask.headers().containsKey("Idempotency-Key");
    }

    private static void judge(Expected.Kept kept, Answer answer) {
        if (isOutcome(answer)) {
            return;
        }
        if (!answer.isGood()) {
            answer.expect(400, "invalid_request");
            assertTrue(
                    answer.json().path("errors").valueStream().noneMatch(e -> isBound(e, kept)),
                    () -> "the document allows it: " + answer);
            return;
        }
        var shown = answer.json().at(kept.pointer());
        if (!kept.pointer().isEmpty() && !shown.isMissingNode()) {
            same(JsonMapper.shared().readTree(kept.json()), shown);
        }
    }

    /** Well said, and about something that is not there or not so. */
    private static boolean isOutcome(Answer answer) {
        return answer.status() == 404 || answer.status() == 409;
    }

    /** Bounds are the document's; other rules, such as those between fields, may refuse more. */
    private static boolean isBound(JsonNode error, Expected.Kept kept) {
        return error.path("field").stringValue().equals(kept.field())
                && error.path("message").stringValue().matches("must (have|be between) .*[0-9].*");
    }

    private static void same(JsonNode sent, JsonNode shown) {
        if (sent.isNumber()) {
            assertEquals(0, sent.decimalValue().compareTo(shown.decimalValue()));
        } else if (sent.isString()) {
            assertEquals(sent.stringValue().strip(), shown.stringValue());
        }
    }
}
