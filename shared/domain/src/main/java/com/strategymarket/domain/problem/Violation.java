package com.strategymarket.domain.problem;

/**
 * One broken rule.
 *
 * @param field where, as a path into the request: {@code strategies[0].legs[1].lots}
 * @param message what would be right, as a clause: {@code must be at least 1}
 */
public record Violation(String field, String message) {}
