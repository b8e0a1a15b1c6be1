package com.strategymarket.testkit.faults;

import java.util.List;

/**
 * @param calls those that the operation makes on a good day
 */
public record SweepReport(List<Call> calls, int scenarios) {}
