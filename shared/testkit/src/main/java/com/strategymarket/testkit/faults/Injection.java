package com.strategymarket.testkit.faults;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Where a fault strikes.
 *
 * @param call the number of the call
 * @param lasting whether it strikes every later call, too
 * @param kind the requests that it strikes
 */
public record Injection(
        Fault fault, int call, boolean lasting, Class<? extends DynamoDbRequest> kind) {

    public static Injection once(Fault fault, int call) {
        return new Injection(fault, call, false, DynamoDbRequest.class);
    }

    public static Injection fromThenOn(Fault fault, int call) {
        return new Injection(fault, call, true, DynamoDbRequest.class);
    }

    /** All requests of one kind fail, and the others go on. */
    public static Injection ofAll(Fault fault, Class<? extends DynamoDbRequest> kind) {
        return new Injection(fault, 1, true, kind);
    }

    boolean strikes(Call each) {
        boolean inTime = each.number() == call || (each.number() > call && lasting);
        return inTime && kind.isInstance(each.request()) && fault.mayStrike(each.request());
    }
}
