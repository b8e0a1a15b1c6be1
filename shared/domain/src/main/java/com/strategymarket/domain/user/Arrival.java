package com.strategymarket.domain.user;

import com.strategymarket.domain.id.UserId;

import java.util.Optional;

/**
 * Somebody whom the user pool has let in.
 *
 * @param account what the pool calls them
 * @param address where they get their mail, if that is proven: anybody can name an address
 */
public record Arrival(UserId account, Optional<EmailAddress> address) {}
