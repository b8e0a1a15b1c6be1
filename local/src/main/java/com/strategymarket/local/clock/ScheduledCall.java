package com.strategymarket.local.clock;

import static java.lang.System.Logger.Level.WARNING;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Trigger;
import com.strategymarket.local.events.DeadLetter;
import com.strategymarket.local.events.DeadLetters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Stands in for EventBridge: calls a function at each moment of its schedule, and lays aside what
 * it cannot deal with.
 *
 * @param name what the dead letters call the function
 * @param call takes the event
 */
public record ScheduledCall(
        String name, Trigger.Schedule schedule, Consumer<byte[]> call, DeadLetters deadLetters)
        implements MinuteTick {

    private static final System.Logger LOG = System.getLogger(ScheduledCall.class.getName());

    /** One for each function that the contract has on a schedule. */
    public static List<ScheduledCall> all(
            BiConsumer<LambdaFunction, byte[]> functions, DeadLetters deadLetters) {
        return Arrays.stream(LambdaFunction.values())
                .flatMap(function -> of(function, functions, deadLetters))
                .toList();
    }

    private static Stream<ScheduledCall> of(
            LambdaFunction function,
            BiConsumer<LambdaFunction, byte[]> functions,
            DeadLetters deadLetters) {
        return function.deployment().trigger() instanceof Trigger.Schedule schedule
                ? Stream.of(
                        new ScheduledCall(
                                function.moduleName(),
                                schedule,
                                event -> functions.accept(function, event),
                                deadLetters))
                : Stream.empty();
    }

    @Override
    public void at(Instant minute) {
        var midnight = minute.truncatedTo(ChronoUnit.DAYS);
        if (midnight.until(minute, ChronoUnit.MINUTES) % schedule.every().toMinutes() == 0) {
            attempt(minute);
        }
    }

    /** Repeated as by Lambda, without the minutes that it waits in between. */
    private void attempt(Instant minute) {
        var event = "{\"time\": \"%s\"}".formatted(minute);
        var failure = failure(event);
        for (int made = 0; made < schedule.retries() && failure.isPresent(); made++) {
            failure = failure(event);
        }
        failure.ifPresent(reason -> giveUp(minute, event, reason));
    }

    private Optional<Throwable> failure(String event) {
        try {
            call.accept(event.getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            // An error too: what a function throws is its failure, not the schedule's.
            return Optional.of(e);
        }
    }

    private void giveUp(Instant minute, String event, Throwable reason) {
        LOG.log(WARNING, name + ": gave up the call of " + minute, reason);
        deadLetters.add(new DeadLetter(name, minute.toString(), event, reason.toString(), minute));
    }
}
