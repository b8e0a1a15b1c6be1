package com.strategymarket.testkit.subscription;

import static com.strategymarket.testkit.subscription.LongMonth.BOOKED;
import static com.strategymarket.testkit.subscription.LongMonth.LATER;
import static com.strategymarket.testkit.subscription.LongMonth.MANY;
import static com.strategymarket.testkit.subscription.LongMonth.sum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.testkit.faults.Fault;
import com.strategymarket.testkit.faults.Injection;
import com.strategymarket.testkit.marketplace.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.time.Duration;
import java.util.List;

/** The sums of a long month, which whoever reads them keeps for all who come after. */
class KeptSumsTest {

    private static final Duration LONGEST_RUN =
            LambdaFunction.BILLING_RUNNER.deployment().timeout();

    private final LongMonth month = new LongMonth();

    @AfterEach
    void close() {
        month.close();
    }

    @Test
    void theSumsAreThoseOfAllEntriesAndTheSecondReaderHasLessToRead() {
        assertEquals(sum(MANY), month.turnover(LATER));
        assertTrue(month.keepsSums());

        month.world().faulty().reset();
        assertEquals(sum(MANY), month.turnover(LATER));
        assertEquals(
                2, month.world().faulty().calls().size(), "what is kept, and what is behind it");
        month.add(MANY);
        assertEquals(sum(MANY + 1), month.turnover(LATER));
    }

    /** Clocks differ: another entry may still come in between. */
    @Test
    void whatIsTooYoungIsAddedUpAndNotKept() {
        var late = LONGEST_RUN.plusMinutes(5);
        assertEquals(sum(MANY), month.turnover(BOOKED.plusSeconds(999).plus(late)));
        assertEquals(false, month.keepsSums());

        assertEquals(sum(MANY), month.turnover(BOOKED.plusSeconds(1_000).plus(late)));
        assertTrue(month.keepsSums());
        assertEquals(sum(MANY), month.turnover(LATER));
    }

    /** Whoever began before the sums were kept may book until its time is up. */
    @Test
    void whatALongRunBooksAtItsEndIsNotMissed() {
        var end = BOOKED.plusSeconds(999).plus(LONGEST_RUN);
        assertEquals(sum(MANY), month.turnover(end));
        month.addAt(BOOKED.plusSeconds(998), "booked-at-the-end");

        assertEquals(sum(MANY + 1), month.turnover(LATER));
    }

    @Test
    void whoLosesTheRaceToKeepThemHasTheSameSums() {
        var read = Together.run(16, number -> month.turnover(LATER));

        assertEquals(List.of(sum(MANY)), read.stream().distinct().toList());
        assertTrue(month.keepsSums());
        assertEquals(sum(MANY), month.turnover(LATER));
    }

    /** To keep them is a courtesy. */
    @Test
    void whoCannotKeepThemHasThemAllTheSame() {
        for (var fault : List.of(Fault.CONFLICT, Fault.THROTTLED_WITHIN, Fault.THROTTLED)) {
            month.world().faulty().inject(Injection.ofAll(fault, TransactWriteItemsRequest.class));
            assertEquals(sum(MANY), month.turnover(LATER), fault.toString());
        }
        assertEquals(false, month.keepsSums());
    }

    @Test
    void thePagesOfEntriesDoNotShowThem() {
        month.turnover(LATER);

        var page =
                month.world()
                        .ledger()
                        .entries(SubscriptionSample.ZEBU, LongMonth.MONTH, PageRequest.first(5));
        assertEquals(BOOKED, page.items().getFirst().at());
    }
}
