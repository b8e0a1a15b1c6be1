package com.strategymarket.platform.dynamo.request;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold of the item as it stands for a write to happen. */
public sealed interface Condition {

    static Condition none() {
        return new None();
    }

    /** There is no item of this key. */
    static Condition absent() {
        return new Absent();
    }

    static Condition present() {
        return new Present();
    }

    static Condition equal(String attribute, String value) {
        return new Compared(attribute, "=", AttributeValue.fromS(value));
    }

    static Condition equal(String attribute, long value) {
        return new Compared(attribute, "=", AttributeValue.fromN(Long.toString(value)));
    }

    /** The attribute is there and lies before that second. */
    static Condition before(String attribute, long epochSeconds) {
        return new Compared(attribute, "<", AttributeValue.fromN(Long.toString(epochSeconds)));
    }

    static Condition below(String attribute, long value) {
        return new Compared(attribute, "<", AttributeValue.fromN(Long.toString(value)));
    }

    static Condition differs(String attribute, long value) {
        return new Compared(attribute, "<>", AttributeValue.fromN(Long.toString(value)));
    }

    static Condition atMost(String attribute, long value) {
        return new Compared(attribute, "<=", AttributeValue.fromN(Long.toString(value)));
    }

    static Condition above(String attribute, long value) {
        return new Compared(attribute, ">", AttributeValue.fromN(Long.toString(value)));
    }

    static Condition atLeast(String attribute, String value) {
        return new Compared(attribute, ">=", AttributeValue.fromS(value));
    }

    default Condition and(Condition other) {
        if (isNone() || other.isNone()) {
            return isNone() ? other : this;
        }
        return new Both(this, other);
    }

    default Condition or(Condition other) {
        return isNone() || other.isNone() ? none() : new Either(this, other);
    }

    default boolean isNone() {
        return this instanceof None;
    }

    /** Whether it holds for nothing but an item that is not there. */
    default boolean demandsAbsence() {
        return switch (this) {
            case Absent absent -> true;
            case Both(var left, var right) -> left.demandsAbsence() || right.demandsAbsence();
            case Either(var left, var right) -> left.demandsAbsence() && right.demandsAbsence();
            case None none -> false;
            case Present present -> false;
            case Compared compared -> false;
        };
    }

    /** Always. */
    record None() implements Condition {}

    /** No item. */
    record Absent() implements Condition {}

    /** Any item. */
    record Present() implements Condition {}

    /** An attribute against a value. */
    record Compared(String attribute, String operator, AttributeValue value) implements Condition {}

    /** And. */
    record Both(Condition left, Condition right) implements Condition {}

    /** Or. */
    record Either(Condition left, Condition right) implements Condition {}
}
