package com.strategymarket.local.clock;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.Trigger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Stands in for EventBridge: calls a function at each moment of its schedule.
 *
 * @param call takes the event
 */
public record ScheduledCall(Trigger.Schedule schedule, Consumer<byte[]> call)
        implements MinuteTick {

    /** One for each function that the contract has on a schedule. */
    public static List<ScheduledCall> all(BiConsumer<LambdaFunction, byte[]> functions) {
        return Arrays.stream(LambdaFunction.values())
                .flatMap(function -> of(function, functions))
                .toList();
    }

    private static Stream<ScheduledCall> of(
            LambdaFunction function, BiConsumer<LambdaFunction, byte[]> functions) {
        return function.deployment().trigger() instanceof Trigger.Schedule schedule
                ? Stream.of(new ScheduledCall(schedule, event -> functions.accept(function, event)))
                : Stream.empty();
    }

    @Override
    public void at(Instant minute) {
        var midnight = minute.truncatedTo(ChronoUnit.DAYS);
        if (midnight.until(minute, ChronoUnit.MINUTES) % schedule.every().toMinutes() == 0) {
            call.accept(event(minute));
        }
    }

    private static byte[] event(Instant minute) {
        return "{\"time\": \"%s\"}".formatted(minute).getBytes(StandardCharsets.UTF_8);
    }
}
