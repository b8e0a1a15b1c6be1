package com.strategymarket.platform.http;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.rule.Range;
import com.strategymarket.platform.http.paging.Cursors;
import com.strategymarket.platform.json.Numbers;
import com.strategymarket.platform.json.ObjectShape;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small thing that is created and changed, and how requests for it are read. */
record Lots(int number, Optional<Integer> more) {

    static final Instant NOW = Instant.parse("2026-11-20T03:50:00Z");

    private static final ObjectShape<Lots> SHAPE =
            ObjectShape.of(
                    "Lots",
                    lots -> {
                        var whole = Numbers.whole(Range.whole(1, 50));
                        var number = lots.required("number", Lots::number, whole);
                        var more = lots.optional("more", Lots::more, whole);
                        return read -> new Lots(read.get(number), read.get(more));
                    });
    private static final Lots EXAMPLE = new Lots(1, Optional.empty());

    static final Operation<Lots> CREATE =
            Operation.taking(Routes.CREATE_BASKET, "Create", SHAPE, EXAMPLE);
    static final Operation<Lots> CHANGE =
            Operation.patching(Routes.CHANGE_BASKET, "Change", SHAPE, EXAMPLE).versioned();

    static TestRequest post() {
        return TestRequest.of("POST", "/admin/baskets");
    }

    static TestRequest put() {
        return TestRequest.of("PUT", "/admin/baskets/b1");
    }

    static <B> Call<B> read(Operation<B> operation, TestRequest request) {
        var cursors = new Cursors(List.of("k".repeat(32)));
        var admin = new Caller.Admin(new UserId("admin-1"));
        return new CallReader(cursors, InstantSource.fixed(NOW))
                .read(operation, request.build(), Map.of(), Entrant.of(admin));
    }
}
