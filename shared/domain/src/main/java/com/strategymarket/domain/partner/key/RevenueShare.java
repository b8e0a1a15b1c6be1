package com.strategymarket.domain.partner.key;

import com.strategymarket.domain.money.Percentage;

import java.math.BigDecimal;
import java.util.Optional;

/** How a fee is shared out. */
public record RevenueShare(Percentage platform, Percentage partner) {

    /** Stands before what is checked against it. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public static final RevenueShare USUAL =
            new RevenueShare(Percentage.of("70"), Percentage.of("30"));

    public RevenueShare {
        broken(platform.value(), partner.value())
                .ifPresent(
                        clause -> {
                            throw new IllegalArgumentException("a revenue share " + clause);
                        });
    }

    /** The platform has the rest. */
    public static RevenueShare withPartner(Percentage partner) {
        return new RevenueShare(new Percentage(WHOLE.subtract(partner.value())), partner);
    }

    /** What is wrong with two percentages together, as a clause, or nothing. */
    public static Optional<String> broken(BigDecimal platform, BigDecimal partner) {
        return platform.add(partner).compareTo(WHOLE) == 0
                ? Optional.empty()
                : Optional.of("must add up to 100");
    }
}
