package com.strategymarket.domain.rule;

import java.math.BigDecimal;
import java.util.Optional;

/** Which numbers are good, and with how many decimals. Both ends belong to it. */
public record Range(BigDecimal least, BigDecimal most, int decimals) {

    public static Range whole(long least, long most) {
        return new Range(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
    }

    public static Range decimal(String least, String most, int decimals) {
        return new Range(new BigDecimal(least), new BigDecimal(most), decimals);
    }

    /** What is wrong with a number, as a clause, or nothing. */
    public Optional<String> broken(BigDecimal number) {
        // The bounds come first: written out, 1e999999999 would fill the memory.
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            return Optional.of(
                    "must be between " + least.toPlainString() + " and " + most.toPlainString());
        }
        if (number.stripTrailingZeros().scale() > decimals) {
            return Optional.of(
                    decimals == 0
                            ? "must be a whole number"
                            : "must have at most " + decimals + " decimals");
        }
        return Optional.empty();
    }

    public boolean holds(long number) {
        return broken(BigDecimal.valueOf(number)).isEmpty();
    }
}
