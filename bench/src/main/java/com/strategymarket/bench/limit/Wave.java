package com.strategymarket.bench.limit;

import java.time.Instant;
import java.util.List;

/** Requests that come at the same moment, each to another instance. */
public record Wave(Instant at, List<Integer> instances) {}
