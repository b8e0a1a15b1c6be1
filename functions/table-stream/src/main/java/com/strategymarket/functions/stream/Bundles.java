package com.strategymarket.functions.stream;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.platform.telemetry.FanOut;
import com.strategymarket.platform.telemetry.Log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** The events of one batch, bundled by what they are about for one who gathers them. */
final class Bundles<T> {

    /** As many connections to the table as are kept open. */
    private static final int SIDE_BY_SIDE = 16;

    private final Gathering<T> gathering;
    private final Map<T, Bundle<T>> bundles = new LinkedHashMap<>();

    Bundles(Gathering<T> gathering) {
        this.gathering = gathering;
    }

    /**
     * @param first where in the batch the first of them stands
     */
    private record Bundle<T>(T about, int first, List<AuditRecord> events) {}

    void add(int position, AuditRecord event) {
        gathering
                .about(event)
                .ifPresent(
                        about ->
                                bundles.computeIfAbsent(
                                                about,
                                                unseen ->
                                                        new Bundle<>(
                                                                about, position, new ArrayList<>()))
                                        .events()
                                        .add(event));
    }

    /** Where the first event stands that was not dealt with, if there is one. */
    OptionalInt firstFailure(Log log) {
        var all = List.copyOf(bundles.values());
        return IntStream.iterate(0, from -> from < all.size(), from -> from + SIDE_BY_SIDE)
                .mapToObj(from -> all.subList(from, Math.min(from + SIDE_BY_SIDE, all.size())))
                .flatMapToInt(some -> failures(some, log))
                .min();
    }

    private IntStream failures(List<Bundle<T>> some, Log log) {
        var tasks =
                some.stream().<Callable<OptionalInt>>map(each -> () -> failure(each, log)).toList();
        return FanOut.all(tasks).stream().flatMapToInt(OptionalInt::stream);
    }

    /** One that fails does not keep the others from being done. */
    private OptionalInt failure(Bundle<T> bundle, Log log) {
        try {
            gathering.on(bundle.about(), bundle.events());
            return OptionalInt.empty();
        } catch (RuntimeException e) {
            log.with("about", bundle.about().toString()).error("events not dealt with", e);
            return OptionalInt.of(bundle.first());
        }
    }
}
