package com.strategymarket.platform.dynamo.partner;

/** Which of a key's buckets are taken to be full. */
record Guess(boolean minuteIsFull, boolean dayIsFull) {}
