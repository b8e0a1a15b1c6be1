package com.strategymarket.platform.dynamo.revenue;

import com.strategymarket.contract.Deployment;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Partition;
import com.strategymarket.contract.TableAction;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.domain.revenue.Turnover;
import com.strategymarket.platform.dynamo.ConditionFailed;
import com.strategymarket.platform.dynamo.Contended;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Position;
import com.strategymarket.platform.dynamo.request.Query;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up a book's month, to the last entry. What is behind the sums that are kept is added to
 * them; whenever that is much, whoever reads it keeps the result for all who come after.
 */
final class BookSums {

    private static final int STEP = 1_000;

    /** By how much clocks may differ, and a transaction be late that was on its way. */
    private static final Duration LATE = Duration.ofMinutes(5);

    /**
     * Entries are kept in the order of the time that their makers read, and nobody outlives the
     * time that a function has: nothing comes in before an entry that is as old as this.
     */
    static final Duration SETTLED = longestBooking().plus(LATE);

    private final Table table;

    BookSums(Table table) {
        this.table = table;
    }

    private static Duration longestBooking() {
        return Arrays.stream(LambdaFunction.values())
                .map(LambdaFunction::deployment)
                .filter(each -> each.rights().allows(TableAction.PUT, Partition.LEDGER))
                .map(Deployment::timeout)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    Turnover of(String partition, Instant now) {
        var kept = FoldItem.read(table.get(FoldItem.key(partition)));
        while (true) {
            var query =
                    Query.of(partition, STEP)
                            .after(
                                    new Position(
                                            new Key(partition, kept.through()), Optional.empty()));
            var slice = table.query(query);
            var turnover = add(kept.turnover(), slice.items());
            if (slice.next().isEmpty()) {
                return turnover;
            }
            var next = new FoldItem(Key.of(slice.items().getLast()).sort(), turnover);
            keep(partition, kept, next, now);
            kept = next;
        }
    }

    private static Turnover add(Turnover turnover, List<Map<String, AttributeValue>> entries) {
        return entries.stream()
                .map(EntryItem::read)
                .reduce(turnover, Turnover::plus, Turnover::plus);
    }

    /** A courtesy to others: the sums are right without it. */
    private void keep(String partition, FoldItem before, FoldItem next, Instant now) {
        if (next.through().compareTo(EntryItem.from(now.minus(SETTLED))) >= 0) {
            return;
        }
        try {
            table.write(next.replace(partition, before));
        } catch (ConditionFailed | Contended meanwhile) {
            // Somebody else has kept the same sums, or later ones.
        } catch (ProblemException unavailable) {
            // Whoever reads them next may keep them: what was read is read.
        }
    }
}
