package com.strategymarket.infra;

import software.amazon.awscdk.services.dynamodb.Table;

/** What functions are given to work with. */
record Holdings(Table table, Secrets secrets) {}
