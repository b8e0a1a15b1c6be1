package com.strategymarket.domain.subscription;

import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;

import java.time.Instant;
import java.util.Optional;

/** Someone who follows a template, as its owner is told of them. */
public record Follower(
        SubscriptionId subscription,
        UserId user,
        Status status,
        Instant since,
        Optional<Space> partner) {}
