package com.strategymarket.platform.dynamo.directory;

import com.strategymarket.domain.count.Rounds;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.platform.dynamo.ConditionFailed;
import com.strategymarket.platform.dynamo.Contended;
import com.strategymarket.platform.dynamo.Table;

import java.util.ArrayList;
import java.util.List;

/** Rounds in the table: one item tells how far each has come. */
public final class DynamoRounds implements Rounds {

    private final Table table;
    private final String whose;

    /**
     * @param whose rounds of different names do not know one another
     */
    public DynamoRounds(Table table, String whose) {
        this.table = table;
        this.whose = whose;
    }

    @Override
    public Stretch next(int most) {
        var before = standing();
        var stretch = new ArrayList<BasketId>();
        var after = before;
        do {
            var query = DirectoryItem.of(after.shard(), most - stretch.size());
            var slice = table.query(after.behind().map(query::after).orElse(query));
            slice.items().stream().map(DirectoryItem::read).forEach(stretch::add);
            after = slice.next().map(after::at).orElseGet(after::nextShard);
        } while (stretch.size() < most && !after.isBeginning());
        return isMine(before, after)
                ? new Stretch(stretch, after.isBeginning())
                : new Stretch(List.of(), false);
    }

    @Override
    public void beginAnew() {
        isMine(standing(), RoundItem.UNBEGUN);
    }

    private RoundItem standing() {
        return table.get(RoundItem.key(whose)).map(RoundItem::read).orElse(RoundItem.UNBEGUN);
    }

    /** Whoever goes on first has what lies in between: the others are given nothing this time. */
    private boolean isMine(RoundItem from, RoundItem to) {
        try {
            table.write(from.goOn(whose, to));
            return true;
        } catch (ConditionFailed | Contended others) {
            return false;
        }
    }
}
