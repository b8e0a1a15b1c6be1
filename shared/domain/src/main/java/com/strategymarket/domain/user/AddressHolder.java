package com.strategymarket.domain.user;

/**
 * Whose an address is.
 *
 * @param signsIn whether an account of the user pool is theirs already. It stays the only one:
 *     addresses change hands, and who gets an address later does not get the life of who had it.
 */
public record AddressHolder(KnownUser user, boolean signsIn) {}
