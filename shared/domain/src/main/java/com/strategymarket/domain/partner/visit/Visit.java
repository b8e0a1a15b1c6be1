package com.strategymarket.domain.partner.visit;

import com.strategymarket.domain.partner.key.PartnerKey;

import java.time.Instant;

/**
 * One request by a partner, to be let through and counted.
 *
 * @param key as the instance that asks knows it
 * @param route the name of the operation that is asked for
 * @param permitted whether the key may do that at all: it is counted as refused if not
 */
public record Visit(PartnerKey key, String route, boolean permitted, Instant now) {}
