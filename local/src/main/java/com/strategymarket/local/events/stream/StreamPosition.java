package com.strategymarket.local.events.stream;

import com.strategymarket.local.data.DataFile;
import com.strategymarket.local.data.StoredJson;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far the stream was handled. Kept, so that a restart goes on from there. */
final class StreamPosition {

    private final DataFile file;
    private final String streamArn;
    private final Map<String, ShardPosition> shards = new TreeMap<>();

    /** The form on disk. */
    record Saved(String stream, List<ShardPosition> shards) {}

    /**
     * @param after the sequence number of the last record that was settled; empty before the first
     */
    record ShardPosition(String shard, String after, boolean finished) {}

    /** One that was kept of another stream says nothing of this one. */
    StreamPosition(DataFile file, String streamArn) {
        this.file = file;
        this.streamArn = streamArn;
        file.read()
                .map(text -> StoredJson.read(text, Saved.class, file.where()))
                .filter(saved -> saved.stream().equals(streamArn))
                .ifPresent(saved -> saved.shards().forEach(each -> shards.put(each.shard(), each)));
    }

    Optional<String> after(String shard) {
        return of(shard).map(ShardPosition::after).filter(after -> !after.isEmpty());
    }

    boolean isFinished(String shard) {
        return of(shard).filter(ShardPosition::finished).isPresent();
    }

    void settled(String shard, String sequenceNumber) {
        keep(new ShardPosition(shard, sequenceNumber, false));
    }

    void finished(String shard) {
        keep(new ShardPosition(shard, after(shard).orElse(""), true));
    }

    /** Forgets the shards that the stream no longer has. */
    void retain(Collection<String> existing) {
        shards.keySet().retainAll(existing);
    }

    private Optional<ShardPosition> of(String shard) {
        return Optional.ofNullable(shards.get(shard));
    }

    private void keep(ShardPosition position) {
        shards.put(position.shard(), position);
        file.writeUnforced(
                () -> StoredJson.write(new Saved(streamArn, List.copyOf(shards.values()))));
    }
}
