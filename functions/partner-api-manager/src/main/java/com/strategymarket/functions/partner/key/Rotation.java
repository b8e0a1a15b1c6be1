package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.rule.Range;
import com.strategymarket.platform.json.Numbers;
import com.strategymarket.platform.json.ObjectShape;

import java.time.Duration;

/** How a secret is to be replaced. */
record Rotation(int overlapSeconds) {

    static final Rotation USUAL = new Rotation(Math.toIntExact(Duration.ofDays(1).toSeconds()));

    private static final Range OVERLAP = Range.whole(0, Duration.ofDays(7).toSeconds());

    static final ObjectShape<Rotation> SHAPE =
            ObjectShape.of(
                    "SecretRotation",
                    rotation -> {
                        var overlap =
                                rotation.orElse(
                                                "overlap_seconds",
                                                Rotation::overlapSeconds,
                                                Numbers.whole(OVERLAP),
                                                USUAL.overlapSeconds())
                                        .about(
                                                "How long the secrets before work on; 0 ends them"
                                                        + " at once.");
                        return read -> new Rotation(read.get(overlap));
                    });

    Duration overlap() {
        return Duration.ofSeconds(overlapSeconds);
    }
}
