package com.strategymarket.platform.dynamo.subscription;

import com.strategymarket.contract.TableLayout.Subscribed;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Charge;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The fee that is being asked for: there is none most of the time. */
final class ChargeAttribute {

    private static final String PERIOD = "period";
    private static final String ATTEMPT = "attempt";
    private static final String SEEN = "seen_ms";
    private static final String LOOKS = "looks";

    private ChargeAttribute() {}

    static void write(Optional<Charge> charge, ItemWriter writer) {
        charge.ifPresent(
                open ->
                        writer.numbers(
                                Subscribed.CHARGE,
                                Map.of(
                                        PERIOD, (long) open.period().number(),
                                        ATTEMPT, (long) open.attempt(),
                                        SEEN, open.seen().toEpochMilli(),
                                        LOOKS, (long) open.looks())));
    }

    static Optional<Charge> read(Agreement agreement, ItemReader reader) {
        return reader.optionalNumbers(Subscribed.CHARGE)
                .map(
                        open ->
                                new Charge(
                                        agreement.calendar().period(whole(open, PERIOD)),
                                        whole(open, ATTEMPT),
                                        Instant.ofEpochMilli(open.get(SEEN)),
                                        whole(open, LOOKS)));
    }

    private static int whole(Map<String, Long> numbers, String name) {
        return Math.toIntExact(numbers.get(name));
    }
}
