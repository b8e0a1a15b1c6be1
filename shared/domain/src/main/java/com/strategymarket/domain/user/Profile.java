package com.strategymarket.domain.user;

import com.strategymarket.domain.id.UserId;

import java.time.Instant;

/** Who a user is in person. */
public record Profile(UserId user, EmailAddress address, EmailPrint print, Instant since) {}
