package com.strategymarket.platform.dynamo.request;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which sort keys of a partition are wanted. */
public sealed interface SortRange {

    /** All of them. */
    record Any() implements SortRange {}

    /** Those that begin so. */
    record Beginning(String prefix) implements SortRange {}

    /** This one and those after it. */
    record From(AttributeValue first) implements SortRange {}

    /** Those from one to another, both included. */
    record Between(AttributeValue first, AttributeValue last) implements SortRange {}
}
