package com.strategymarket.testkit.faults;

/**
 * Where a fault strikes.
 *
 * @param call the number of the call
 * @param lasting whether it strikes every later call, too
 */
public record Injection(Fault fault, int call, boolean lasting) {

    public static Injection once(Fault fault, int call) {
        return new Injection(fault, call, false);
    }

    public static Injection fromThenOn(Fault fault, int call) {
        return new Injection(fault, call, true);
    }

    boolean strikes(Call each) {
        boolean inTime = each.number() == call || (each.number() > call && lasting);
        return inTime && fault.mayStrike(each.request());
    }
}
