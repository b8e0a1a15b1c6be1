package com.strategymarket.platform.dynamo.partner;

import com.strategymarket.contract.Limits;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerKeys.Filter;
import com.strategymarket.domain.partner.key.PartnerKeys.Found;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.request.Position;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Slice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One page of keys that pass a filter: full as long as there are more, within bounded work. */
final class KeySearch {

    /** How many keys one request looks at when a filter lets few of them through. */
    private static final int MOST_LOOKED_AT = 1_000;

    private final Table table;
    private final Filter filter;
    private final int limit;
    private final Query query;
    private final List<PartnerKey> found = new ArrayList<>();
    private Optional<Position> seen;
    private int lookedAt;
    private boolean over;

    KeySearch(Table table, Filter filter, PageRequest page) {
        this.table = table;
        this.filter = filter;
        this.limit = page.limit();
        this.seen = page.position().map(Position::of);
        this.query =
                Query.of(PartnerKeyItem.PARTITION, filter.isOpen() ? limit : Limits.PAGE_MOST)
                        .beginningWith(PartnerKeyItem.PREFIX)
                        .lastFirst();
    }

    Found run() {
        while (!over && found.size() < limit && lookedAt < MOST_LOOKED_AT) {
            look(table.query(seen.map(query::after).orElse(query)));
        }
        boolean cutShort = !over && found.size() < limit;
        return new Found(
                new Page<>(found, seen.filter(more -> !over).map(Position::text)),
                cutShort ? OptionalInt.of(lookedAt) : OptionalInt.empty());
    }

    private void look(Slice slice) {
        for (var item : slice.items()) {
            if (found.size() == limit) {
                return;
            }
            lookedAt++;
            seen = Optional.of(query.positionOf(item));
            Optional.of(PartnerKeyItem.read(item)).filter(filter::matches).ifPresent(found::add);
        }
        over = slice.next().isEmpty();
    }
}
