package com.strategymarket.platform.dynamo;

import com.strategymarket.platform.telemetry.Cost;

import software.amazon.awssdk.core.exception.SdkException;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Makes the calls: each is timed and charged to the request that it is made for. */
final class Calls {

    private final LongSupplier nanoTime;

    Calls(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * @param price what the answer took
     * @param priceOfFailure what was taken in vain
     */
    <T> T make(
            Supplier<T> call,
            Function<T, Units> price,
            Function<SdkException, Units> priceOfFailure) {
        var start = nanoTime.getAsLong();
        var spent = Units.NONE;
        try {
            var answer = call.get();
            spent = price.apply(answer);
            return answer;
        } catch (SdkException e) {
            spent = priceOfFailure.apply(e);
            throw Outage.orBug(e);
        } finally {
            var took = Duration.ofNanos(nanoTime.getAsLong() - start);
            Cost.current().roundTrip(spent.read(), spent.write(), took);
        }
    }

    <T> T read(Supplier<T> call, Function<T, Units> price) {
        return make(call, price, failure -> Units.NONE);
    }
}
