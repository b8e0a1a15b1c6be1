package com.strategymarket.testkit.http;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What a request cost, as its answer tells.
 *
 * @param depth the longest chain of round trips that waited for one another
 */
public record ServerTiming(int calls, int depth, BigDecimal readUnits, BigDecimal writeUnits) {

    private static final Pattern FORM =
            Pattern.compile(
                    "ddb;dur=[0-9.]+;desc=\"([0-9]+) calls, depth ([0-9]+), ([0-9.]+) RCU,"
                            + " ([0-9.]+) WCU\", total;dur=[0-9.]+");

    public static ServerTiming of(Answer answer) {
        var text = answer.the("Server-Timing");
        var found = FORM.matcher(text);
        if (!found.matches()) {
            throw new AssertionError("Server-Timing: " + text);
        }
        return new ServerTiming(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)),
                new BigDecimal(found.group(3)),
                new BigDecimal(found.group(4)));
    }

    public boolean wroteNothing() {
        return writeUnits.signum() == 0;
    }
}
