package com.strategymarket.platform.http.once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Refusal;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.http.TestRequest;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class OnceTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:50:00Z");
    private static final Reply CREATED =
            new Reply(201, Map.of("Location", "/admin/baskets/1", "ETag", "\"1\""), "{}");

    @Test
    void aReceiptIsBoundToCallerMethodPathAndKeyAndIsKeptForADay() {
        var receipt = once("/admin/baskets", "{}", "key-1").receipt(CREATED);

        assertEquals("ADMIN#admin-1", receipt.caller());
        assertEquals("POST /admin/baskets", receipt.request());
        assertEquals(NOW.plus(Duration.ofHours(24)), receipt.expiresAt());
        assertEquals(201, receipt.status());
        assertEquals(CREATED.headers(), receipt.headers());
        assertNotEquals(
                receipt.request(),
                once("/admin/baskets/2", "{}", "key-1").receipt(CREATED).request());
        assertNotEquals(
                receipt.key(), once("/admin/baskets", "{}", "key-2").receipt(CREATED).key());
    }

    @Test
    void keyAndBodyAreKeptAsHashesOnly() {
        var receipt = once("/admin/baskets", "{\"secret\":1}", "my-key").receipt(CREATED);

        assertFalse(receipt.toString().contains("my-key"));
        assertFalse(receipt.toString().contains("secret"));
        assertEquals(64, receipt.key().length());
        assertEquals(64, receipt.body().length());
    }

    @Test
    void theSameBodyGetsTheFirstAnswerAgain() {
        var first = once("/admin/baskets", "{}", "key-1").receipt(CREATED);

        assertEquals(
                CREATED.with("Idempotency-Replayed", "true"),
                once("/admin/baskets", "{}", "key-1").replay(first));
    }

    @Test
    void anotherBodyIsAnotherRequestAndNeedsAnotherKey() {
        var first = once("/admin/baskets", "{}", "key-1").receipt(CREATED);

        assertEquals(
                ProblemCode.IDEMPOTENCY_KEY_REUSED,
                Refusal.codeOf(() -> once("/admin/baskets", "{ }", "key-1").replay(first)));
    }

    private static Once once(String path, String body, String key) {
        var request = TestRequest.of("POST", path).json(body).build();
        return new Once(request, new Caller.Admin(new UserId("admin-1")), key, NOW);
    }
}
