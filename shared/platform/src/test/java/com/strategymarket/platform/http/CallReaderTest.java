package com.strategymarket.platform.http;

import static com.strategymarket.platform.http.Lots.CHANGE;
import static com.strategymarket.platform.http.Lots.CREATE;
import static com.strategymarket.platform.http.Lots.NOW;
import static com.strategymarket.platform.http.Lots.post;
import static com.strategymarket.platform.http.Lots.put;
import static com.strategymarket.platform.http.Lots.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.contract.Limits;
import com.strategymarket.contract.Routes;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.json.Scalars;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class CallReaderTest {

    private static final Operation<Void> LIST =
            Operation.of(Routes.LIST_BASKETS, "List")
                    .with(
                            Parameter.repeated("tag", Scalars.flag(), 2, "Flags."),
                            Parameter.optional("more", Scalars.flag(), "A flag."));

    @Test
    void aBodyIsReadAndTheTimeIsTheClocks() {
        var call = read(CREATE, post().json("{\"number\": 7}"));

        assertEquals(new Lots(7, Optional.empty()), call.body());
        assertEquals(NOW, call.now());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var request =
                put().json("[]")
                        .query("limit=1")
                        .header("If-Match", "3")
                        .header("Idempotency-Key", "not looked at on a PUT: ä");

        assertEquals(
                List.of("limit", "", "If-Match"), Refusal.fieldsOf(() -> read(CHANGE, request)));
    }

    @Test
    void sizesAreCountedInBytes() {
        var room = Limits.BODY_BYTES - "{\"number\": 1}".length();

        read(CREATE, post().json("{\"number\": 1}" + " ".repeat(room)));
        tooLarge("{\"number\": 1}" + " ".repeat(room + 1));
        tooLarge("\"" + "आ".repeat(Limits.BODY_BYTES / 3) + "\"");
        tooLarge("😀".repeat(Limits.BODY_BYTES / 4) + "!");
    }

    private void tooLarge(String body) {
        assertEquals(
                ProblemCode.BODY_TOO_LARGE, Refusal.codeOf(() -> read(CREATE, post().json(body))));
    }

    @Test
    void aBodyWhereNoneIsTakenIsNotLookedAt() {
        read(LIST, TestRequest.of("GET", "/admin/baskets").json("{"));
    }

    @Test
    void parametersAreKnownByName() {
        var request = TestRequest.of("GET", "/admin/baskets");

        read(LIST, request.query("tag=true&tag=false&more=true"));
        assertEquals(
                List.of("tag", "more", "Tag", "limits"),
                Refusal.fieldsOf(
                        () ->
                                read(
                                        LIST,
                                        request.query(
                                                "tag=1&more=true&more=true&Tag=true&limits=1"))));
        assertEquals(
                List.of("tag"),
                Refusal.fieldsOf(() -> read(LIST, request.query("tag=true&tag=true&tag=true"))));
    }

    @Test
    void aPatchIsValidatedWithWhatItChanges() {
        var present = new Lots(5, Optional.of(7));
        var call = read(CHANGE, put().json("{\"more\": null}"));

        assertEquals(new Lots(5, Optional.empty()), call.patched(present));
        assertEquals(
                List.of("else", "number"),
                Refusal.fieldsOf(
                        () ->
                                read(CHANGE, put().json("{\"number\": 0, \"else\": null}"))
                                        .patched(present)));
    }
}
