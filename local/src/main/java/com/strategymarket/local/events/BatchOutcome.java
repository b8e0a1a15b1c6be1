package com.strategymarket.local.events;

import static java.lang.System.Logger.Level.WARNING;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of a batch, judged as Lambda judges the answer to a batch of a queue. */
record BatchOutcome(List<Message> done, List<Message> failed, String reason) {
    private static final System.Logger LOG = System.getLogger(BatchOutcome.class.getName());

    static BatchOutcome of(BatchConsumer consumer, List<Message> batch) {
        try {
            return judge(batch, consumer.consume(batch));
        } catch (RuntimeException | Error e) {
            // An error too: what a function throws is its failure, not the queue's.
            LOG.log(WARNING, "A batch of " + batch.size() + " messages failed", e);
            return allFailed(batch, e.toString());
        }
    }

    private static BatchOutcome judge(List<Message> batch, Set<String> failedIds) {
        var unknown = new HashSet<>(failedIds);
        batch.forEach(message -> unknown.remove(message.id()));
        if (!unknown.isEmpty()) {
            return allFailed(
                    batch, "The consumer reported messages that it was not given: " + unknown);
        }
        var parted =
                batch.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        message -> failedIds.contains(message.id())));
        return new BatchOutcome(
                parted.get(false), parted.get(true), "The consumer reported it as failed.");
    }

    private static BatchOutcome allFailed(List<Message> batch, String reason) {
        return new BatchOutcome(List.of(), batch, reason);
    }
}
