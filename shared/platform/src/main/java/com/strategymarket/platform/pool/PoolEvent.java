package com.strategymarket.platform.pool;

import com.strategymarket.contract.Trigger.SignIn.Step;
import com.strategymarket.domain.user.Arrival;

import tools.jackson.databind.JsonNode;

/**
 * The user pool asks what it is to do with somebody.
 *
 * @param whole as it came: the pool wants it back
 */
public record PoolEvent(Step step, Arrival arrival, JsonNode whole) {}
