package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.usage.Tally;

import java.time.Instant;
import java.util.Optional;

/** A key and how it is used. */
record UsedKey(PartnerKey key, Tally today, Tally thisMonth, Optional<Instant> lastUsed) {}
