package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.contract.TableLayout.Index;
import com.strategymarket.domain.marketplace.template.TemplateCard;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.request.Position;
import com.strategymarket.platform.dynamo.request.Query;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;

/** One partition of an index, read card by card, a step of them at a time. */
final class Lane {

    private final String partition;
    private final Query query;
    private final Deque<Map<String, AttributeValue>> cards = new ArrayDeque<>();
    private Optional<TemplateCard> head = Optional.empty();
    private Optional<Position> taken;
    private boolean readToTheEnd;

    Lane(String partition, Index index, int step, LanePositions positions) {
        this.partition = partition;
        this.query = Query.of(index, partition, step).lastFirst();
        this.taken = positions.takenFrom(partition);
        this.readToTheEnd = positions.isOver(partition);
    }

    Lane readMore(Table table) {
        var slice = table.query(taken.map(query::after).orElse(query));
        cards.addAll(slice.items());
        readToTheEnd = slice.next().isEmpty();
        return this;
    }

    boolean needsMore() {
        return cards.isEmpty() && !readToTheEnd;
    }

    boolean hasHead() {
        return !cards.isEmpty();
    }

    /** Read once: it is compared with the others' again and again until it is taken. */
    TemplateCard head() {
        if (head.isEmpty()) {
            head = Optional.of(CardAttributes.read(new ItemReader("TEMPLATE", cards.getFirst())));
        }
        return head.get();
    }

    TemplateCard take() {
        var card = head();
        head = Optional.empty();
        taken = Optional.of(query.positionOf(cards.removeFirst()));
        return card;
    }

    boolean isOver() {
        return cards.isEmpty() && readToTheEnd;
    }

    String partition() {
        return partition;
    }

    /** The last card that was taken; those read ahead are read again by the next page. */
    Optional<Position> taken() {
        return taken;
    }
}
