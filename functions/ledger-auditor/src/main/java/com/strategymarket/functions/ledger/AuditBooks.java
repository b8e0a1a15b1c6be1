package com.strategymarket.functions.ledger;

import com.strategymarket.contract.Metric;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.revenue.Audits;
import com.strategymarket.domain.revenue.Book;
import com.strategymarket.platform.telemetry.FanOut;
import com.strategymarket.platform.telemetry.Log;
import com.strategymarket.platform.telemetry.Metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;

/** Adds up the books of this month and the last one: older ones do not change any more. */
final class AuditBooks {

    private static final int SIDE_BY_SIDE = 16;

    /** After it no book is begun; the call itself has a minute more. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Audits audits;
    private final InstantSource clock;
    private final Log log;
    private final Metrics metrics;

    AuditBooks(Audits audits, InstantSource clock, Log log, Metrics metrics) {
        this.audits = audits;
        this.clock = clock;
        this.log = log;
        this.metrics = metrics;
    }

    void handle() {
        var until = clock.instant().plus(LONGEST);
        var month = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        var found =
                List.of(month, month.minusMonths(1)).stream()
                        .map(each -> books(each, until))
                        .reduce(Findings.NOTHING, Findings::plus);
        tell(found);
    }

    private Findings books(YearMonth month, Instant until) {
        var found = Findings.NOTHING;
        var page = PageRequest.first(SIDE_BY_SIDE);
        while (true) {
            var books = audits.books(month, page);
            var looks =
                    books.items().stream()
                            .<Callable<Findings>>map(book -> () -> book(book, month, until))
                            .toList();
            found = FanOut.all(looks).stream().reduce(found, Findings::plus);
            if (books.next().isEmpty()) {
                return found;
            }
            page = new PageRequest(SIDE_BY_SIDE, books.next());
        }
    }

    /** A book that cannot be read is looked at tomorrow; it keeps no other from being looked at. */
    private Findings book(Book book, YearMonth month, Instant until) {
        if (clock.instant().isAfter(until)) {
            return Findings.NOT_LOOKED_AT;
        }
        var about = log.with("book", book.toString()).with("month", month.toString());
        try {
            var audited = audits.audit(book, month);
            if (audited.unbalanced() > 0) {
                about.with("entries", audited.unbalanced()).warn("entries whose sides differ");
            }
            if (!audited.sums().areRight()) {
                audits.drop(book, month, audited.sums());
                about.warn("sums dropped that were not those of their entries");
            }
            return Findings.of(audited);
        } catch (RuntimeException e) {
            about.error("book not audited", e);
            return Findings.NOT_LOOKED_AT;
        }
    }

    private void tell(Findings found) {
        log.with("books", found.books())
                .with("entries", found.entries())
                .with("wrong", found.wrong())
                .with("complete", found.complete())
                .info("books audited");
        metrics.of("audit")
                .count("EntriesAudited", found.entries())
                .count(Metric.LEDGER_IMBALANCE.metricName(), found.wrong())
                .write();
    }
}
