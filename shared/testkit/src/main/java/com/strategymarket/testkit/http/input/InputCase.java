package com.strategymarket.testkit.http.input;

import com.strategymarket.testkit.http.Ask;

import java.util.function.UnaryOperator;

/**
 * One thing to send in place of what is right.
 *
 * @param change makes it of a request that is good
 */
public record InputCase(String name, UnaryOperator<Ask> change, Expected expected) {}
