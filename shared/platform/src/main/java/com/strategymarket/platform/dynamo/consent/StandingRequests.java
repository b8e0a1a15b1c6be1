package com.strategymarket.platform.dynamo.consent;

import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.request.Position;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Slice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of what partners ask a user, without what nobody answered in time: the table deletes it
 * much later. A page is full as long as there are more, within bounded work.
 */
final class StandingRequests {

    /** How many one request looks at. */
    private static final int MOST_LOOKED_AT = 1_000;

    private final Table table;
    private final Instant now;
    private final Query query;
    private final List<PartnerRequest> found = new ArrayList<>();
    private Optional<Position> seen;
    private int lookedAt;
    private boolean over;

    StandingRequests(Table table, UserId user, PageRequest page, Instant now) {
        this.table = table;
        this.now = now;
        this.seen = page.position().map(Position::of);
        this.query =
                Query.of(user.value(), page.limit())
                        .beginningWith(PartnerRequestItem.PREFIX)
                        .lastFirst();
    }

    Page<PartnerRequest> read() {
        while (!over && found.size() < query.limit() && lookedAt < MOST_LOOKED_AT) {
            look(table.query(seen.map(query::after).orElse(query)));
        }
        return new Page<>(found, seen.filter(more -> !over).map(Position::text));
    }

    private void look(Slice slice) {
        for (var item : slice.items()) {
            if (found.size() == query.limit()) {
                return;
            }
            lookedAt++;
            seen = Optional.of(query.positionOf(item));
            Optional.of(PartnerRequestItem.read(item))
                    .filter(request -> !request.isForgotten(now))
                    .ifPresent(found::add);
        }
        over = slice.next().isEmpty();
    }
}
