package com.strategymarket.testkit.faults;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Where a fault strikes.
 *
 * @param call the number of the call among those of its kind: calls that are made side by side
 *     begin in any order
 * @param kind the requests that are counted, and of which one is struck
 * @param then which of the later ones it strikes, too
 */
public record Injection(Fault fault, int call, Class<? extends DynamoDbRequest> kind, Then then) {

    /** What else fails once something has failed. */
    enum Then {
        NOTHING,
        ALL_OF_ITS_KIND,
        EVERYTHING
    }

    public static Injection once(Fault fault, int call) {
        return new Injection(fault, call, DynamoDbRequest.class, Then.NOTHING);
    }

    public static Injection fromThenOn(Fault fault, int call) {
        return new Injection(fault, call, DynamoDbRequest.class, Then.EVERYTHING);
    }

    /** All requests of one kind fail, and the others go on. */
    public static Injection ofAll(Fault fault, Class<? extends DynamoDbRequest> kind) {
        return new Injection(fault, 1, kind, Then.ALL_OF_ITS_KIND);
    }

    /** At a call that was seen, whatever the order is this time. */
    static Injection at(Call seen, Fault fault, boolean lasting) {
        return new Injection(
                fault,
                seen.numberOfItsKind(),
                seen.request().getClass(),
                lasting ? Then.EVERYTHING : Then.NOTHING);
    }

    boolean lasting() {
        return then != Then.NOTHING;
    }

    /**
     * @param number of the call among those of the injection's kind
     * @param struck whether something has failed before
     */
    boolean strikes(Call each, int number, boolean struck) {
        boolean itself = kind.isInstance(each.request()) && number == call;
        boolean later =
                switch (then) {
                    case NOTHING -> false;
                    case ALL_OF_ITS_KIND -> kind.isInstance(each.request()) && number > call;
                    case EVERYTHING -> struck;
                };
        return (itself || later) && fault.mayStrike(each.request());
    }
}
