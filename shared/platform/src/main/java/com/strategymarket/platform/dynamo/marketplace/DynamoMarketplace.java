package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.contract.Limits;
import com.strategymarket.contract.TableLayout;
import com.strategymarket.contract.TableLayout.Index;
import com.strategymarket.domain.marketplace.browse.Marketplace;
import com.strategymarket.domain.marketplace.browse.Shelf;
import com.strategymarket.domain.marketplace.browse.Sort;
import com.strategymarket.domain.marketplace.template.TemplateCard;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.telemetry.FanOut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/**
 * The marketplace in the indexes of the table. Each category is a lane in the order of the index;
 * several lanes are read side by side and merged, so that what is shown is in true order and each
 * page costs the same.
 */
public final class DynamoMarketplace implements Marketplace {

    /** How many cards one request looks at when a filter lets few of them through. */
    private static final int MOST_LOOKED_AT = 1_000;

    /** Among equals, so that one category does not hide all the others. */
    private static final Comparator<TemplateCard> MIXED =
            Comparator.comparing(card -> card.id().value());

    private final Table table;

    public DynamoMarketplace(Table table) {
        this.table = table;
    }

    @Override
    public Found browse(Shelf shelf, PageRequest page) {
        var positions = LanePositions.of(page.position());
        int step = shelf.filter().isEmpty() ? page.limit() : Limits.PAGE_MOST;
        var lanes =
                Shelves.partitions(shelf).stream()
                        .map(name -> new Lane(name, index(shelf.sort()), step, positions))
                        .toList();
        return new Merge(shelf, page.limit(), lanes).run();
    }

    private static Index index(Sort sort) {
        return switch (sort) {
            case POPULAR -> TableLayout.MARKETPLACE_DISCOVERY;
            case NEWEST -> TableLayout.MARKETPLACE_NEWEST;
        };
    }

    private static Comparator<TemplateCard> order(Sort sort) {
        return switch (sort) {
            case POPULAR ->
                    Comparator.comparing(TemplateCard::subscriberCount)
                            .reversed()
                            .thenComparing(MIXED);
            case NEWEST ->
                    Comparator.comparing(TemplateCard::publishedAt).reversed().thenComparing(MIXED);
        };
    }

    /** One request's way through its lanes. */
    private final class Merge {

        private final Shelf shelf;
        private final int limit;
        private final List<Lane> lanes;
        private final Comparator<Lane> byHead;
        private final List<TemplateCard> found = new ArrayList<>();
        private int lookedAt;

        Merge(Shelf shelf, int limit, List<Lane> lanes) {
            this.shelf = shelf;
            this.limit = limit;
            this.lanes = lanes;
            this.byHead = Comparator.comparing(Lane::head, order(shelf.sort()));
        }

        Found run() {
            refill();
            while (found.size() < limit && lookedAt < MOST_LOOKED_AT && !isOver()) {
                takeBest();
                refill();
            }
            boolean cutShort = found.size() < limit && !isOver();
            var next = LanePositions.text(lanes, isOver());
            return new Found(
                    new Page<>(found, next),
                    cutShort ? OptionalInt.of(lookedAt) : OptionalInt.empty());
        }

        /**
         * A lane that ran empty may hold the best card next: nothing is taken before all have one
         * to show.
         */
        private void refill() {
            if (found.size() < limit) {
                FanOut.all(
                        lanes.stream()
                                .filter(Lane::needsMore)
                                .<Callable<Lane>>map(lane -> () -> lane.readMore(table))
                                .toList());
            }
        }

        private void takeBest() {
            var best = lanes.stream().filter(Lane::hasHead).min(byHead).orElseThrow();
            var card = best.take();
            lookedAt++;
            if (shelf.filter().matches(card)) {
                found.add(card);
            }
        }

        private boolean isOver() {
            return lanes.stream().allMatch(Lane::isOver);
        }
    }
}
