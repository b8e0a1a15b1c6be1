package com.strategymarket.platform.dynamo.directory;

import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Position;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;

/** {@code ROUND / {whose}}: how far somebody has come on the way through all templates. */
record RoundItem(int shard, Optional<Position> behind, long version) {

    static final RoundItem UNBEGUN = new RoundItem(0, Optional.empty(), 0);
    private static final String SHARD = "shard";
    private static final String BEHIND = "behind";
    private static final String VERSION = "version";

    static Key key(String whose) {
        return new Key("ROUND", whose);
    }

    static RoundItem read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("ROUND", item);
        return new RoundItem(
                Math.toIntExact(reader.number(SHARD)),
                reader.optionalText(BEHIND).map(Position::of),
                reader.number(VERSION));
    }

    /** Holds only if nobody has gone on meanwhile. */
    Write goOn(String whose, RoundItem to) {
        var item =
                ItemWriter.of(key(whose))
                        .number(SHARD, to.shard)
                        .optionalText(BEHIND, to.behind.map(Position::text))
                        .number(VERSION, version + 1)
                        .item();
        var unchanged = version == 0 ? Condition.absent() : Condition.equal(VERSION, version);
        return Write.put(item).when(unchanged);
    }

    RoundItem at(Position seen) {
        return new RoundItem(shard, Optional.of(seen), version);
    }

    /** Behind the last shard begins the next round. */
    RoundItem nextShard() {
        return new RoundItem((shard + 1) % DirectoryItem.SHARDS, Optional.empty(), version);
    }

    boolean isBeginning() {
        return shard == 0 && behind.isEmpty();
    }
}
