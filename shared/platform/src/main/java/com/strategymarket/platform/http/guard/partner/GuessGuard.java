package com.strategymarket.platform.http.guard.partner;

import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.guard.AddressLimiter;
import com.strategymarket.platform.http.guard.LocalBuckets;

import java.time.InstantSource;
import java.util.List;

/**
 * Stands before the proof of a secret, which costs tens of milliseconds of CPU: nobody shall burn
 * it by guessing. Who was proven already does not pass here. A key is counted by where it is shown
 * from, or else everyone who has read it somewhere could keep its partner out.
 */
public final class GuessGuard {

    private static final String POLICY = "authentication";
    private static final int PER_KEY_AND_ADDRESS = 30;

    private final AddressLimiter addresses;
    private final LocalBuckets keys;

    /**
     * @param perAddress how many proofs a minute one address may ask for
     */
    public GuessGuard(int perAddress, InstantSource clock) {
        this.addresses = new AddressLimiter(POLICY, perAddress, clock);
        this.keys = new LocalBuckets(PER_KEY_AND_ADDRESS, clock);
    }

    void take(PartnerKeyId key, String address) {
        addresses.take(address);
        keys.take(key + "@" + AddressLimiter.network(address))
                .ifPresent(
                        pause -> {
                            throw Problem.of(ProblemCode.RATE_LIMITED)
                                    .with("violated_policies", List.of(POLICY))
                                    .retryAfter(pause)
                                    .thrown();
                        });
    }
}
