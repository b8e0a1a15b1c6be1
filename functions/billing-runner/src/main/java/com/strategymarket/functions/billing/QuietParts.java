package com.strategymarket.functions.billing;

import com.strategymarket.domain.billing.DueSubscriptions;
import com.strategymarket.domain.billing.DueSubscriptions.Part;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers in which parts nothing is due for a while: most of them are quiet most of the day. Who
 * remembers nothing reads them all.
 */
final class QuietParts {

    private final DueSubscriptions due;
    private final Map<Part, Instant> until = new ConcurrentHashMap<>();

    QuietParts(DueSubscriptions due) {
        this.due = due;
    }

    List<Part> others(Instant now) {
        return due.parts().stream()
                .filter(part -> !until.getOrDefault(part, Instant.MIN).isAfter(now))
                .toList();
    }

    /** Nothing was due in it. */
    void add(Part part, Instant now) {
        if (part.notice().isPositive()) {
            var latest = now.plus(part.notice());
            until.put(part, due.next(part).filter(next -> next.isBefore(latest)).orElse(latest));
        }
    }
}
