package com.strategymarket.platform.pool;

import com.strategymarket.domain.id.UserId;

/**
 * What the user pool is told.
 *
 * @param user who it is that has come
 */
public record PoolAnswer(PoolEvent event, UserId user) {}
