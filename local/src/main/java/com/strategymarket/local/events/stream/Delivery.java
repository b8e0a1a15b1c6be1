package com.strategymarket.local.events.stream;

import software.amazon.awssdk.services.dynamodb.model.Record;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Hands one batch to a function until each record is done or given up, in their order. What fails
 * is halved until the record that fails is alone; only then its attempts are counted.
 */
final class Delivery {

    private static final int MOST_ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final BatchHandler handler;
    private final Pause pause;
    private final Consumer<Record> settled;
    private final Deque<Piece> pieces = new ArrayDeque<>();

    /** Something to try, and how often it failed. */
    private record Piece(ShardBatch batch, int failures) {}

    /**
     * @param settled is told each record up to which all is done or given up
     */
    Delivery(BatchHandler handler, Pause pause, Consumer<Record> settled) {
        this.handler = handler;
        this.pause = pause;
        this.settled = settled;
    }

    void deliver(ShardBatch batch) throws InterruptedException {
        pieces.push(new Piece(batch, 0));
        while (!pieces.isEmpty()) {
            attempt(pieces.pop());
        }
    }

    private void attempt(Piece piece) throws InterruptedException {
        var answer = handler.handle(piece.batch());
        int done = answer.done();
        if (done > 0) {
            settled.accept(piece.batch().upTo(done).last());
        }
        if (done == piece.batch().size()) {
            return;
        }
        if (done > 0) {
            pieces.push(new Piece(piece.batch().from(done), 0));
        } else if (piece.batch().size() > 1) {
            halve(piece.batch());
        } else {
            again(piece, answer.reason());
        }
    }

    private void halve(ShardBatch batch) {
        int middle = batch.size() / 2;
        pieces.push(new Piece(batch.from(middle), 0));
        pieces.push(new Piece(batch.upTo(middle), 0));
    }

    private void again(Piece piece, String reason) throws InterruptedException {
        int failures = piece.failures() + 1;
        if (failures == MOST_ATTEMPTS) {
            handler.giveUp(piece.batch(), reason);
            settled.accept(piece.batch().last());
            return;
        }
        pause.last(FIRST_PAUSE.multipliedBy(1L << piece.failures()));
        pieces.push(new Piece(piece.batch(), failures));
    }
}
