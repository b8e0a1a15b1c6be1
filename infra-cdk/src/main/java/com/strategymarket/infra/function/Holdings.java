package com.strategymarket.infra.function;

import software.amazon.awscdk.services.dynamodb.Table;

/** What functions are given to work with. */
public record Holdings(Table table, Secrets secrets) {}
