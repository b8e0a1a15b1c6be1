package com.strategymarket.testkit.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.testkit.http.FunctionAnswer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** What an answer must be. */
public final class Expect {

    private Expect() {}

    public static FunctionAnswer status(int status, FunctionAnswer answer) {
        assertEquals(status, answer.status(), answer.body());
        return answer;
    }

    public static FunctionAnswer problem(int status, String code, FunctionAnswer answer) {
        status(status, answer);
        assertEquals("application/problem+json", answer.headers().get("Content-Type"));
        assertEquals(code, answer.json().get("code").stringValue());
        assertEquals(status, answer.json().get("status").intValue());
        return answer;
    }

    /** That exactly these fields are complained of. */
    public static void invalid(FunctionAnswer answer, String... fields) {
        problem(400, "invalid_request", answer);
        assertEquals(
                List.of(fields),
                answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").stringValue())
                        .toList());
    }

    public static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** The values of one member of each element. */
    public static List<String> each(JsonNode list, String member) {
        return list.valueStream().map(element -> element.get(member).asString()).toList();
    }
}
