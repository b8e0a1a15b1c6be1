package com.strategymarket.contract;

import com.strategymarket.contract.Trigger.SignIn.Step;

import java.time.Duration;
import java.util.EnumSet;
import java.util.OptionalInt;

/**
 * How a function is deployed.
 *
 * @param why the reason for its memory and its time
 * @param atOnce how many may run at the same time, where more of them would hurt
 */
public record Deployment(
        Trigger trigger,
        int megabytes,
        Duration timeout,
        String why,
        OptionalInt atOnce,
        Rights rights) {

    /**
     * A browser and a broker's server wait no longer than this; the slowest answer is below 2 s.
     */
    private static final Duration OF_A_REQUEST = Duration.ofSeconds(10);

    private static final Duration OF_A_SIGN_IN = Duration.ofSeconds(5);

    private static final int ONE_CPU_MEGABYTES = 1769;

    static Deployment ofAnApi(Rights rights) {
        return new Deployment(
                new Trigger.Http(),
                ONE_CPU_MEGABYTES,
                OF_A_REQUEST,
                "A whole CPU: bcrypt and JSON are work, and half of one doubles the wait at the"
                        + " same price. Ten seconds: three tries of the table, three seconds each.",
                OptionalInt.empty(),
                rights);
    }

    static Deployment atSignIn(Rights rights) {
        return new Deployment(
                new Trigger.SignIn(EnumSet.allOf(Step.class)),
                ONE_CPU_MEGABYTES,
                OF_A_SIGN_IN,
                "Somebody waits at the sign-in page, mostly for a start: a whole CPU makes it"
                        + " short. After five seconds the user pool has given up.",
                OptionalInt.empty(),
                rights);
    }

    static Deployment inBackground(Trigger trigger, Duration timeout, String why, Rights rights) {
        return new Deployment(trigger, 1024, timeout, why, OptionalInt.empty(), rights);
    }

    Deployment atOnce(int most) {
        return new Deployment(trigger, megabytes, timeout, why, OptionalInt.of(most), rights);
    }
}
