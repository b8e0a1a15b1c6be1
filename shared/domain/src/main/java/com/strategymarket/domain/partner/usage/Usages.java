package com.strategymarket.domain.partner.usage;

import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.PartnerKey;

/** Where it is looked up how partners used their keys. */
public interface Usages {

    /** Of all keys of a partner. */
    KeyUsage of(Space space, DayRange range);

    /** Of one key alone. */
    KeyUsage of(PartnerKey key, DayRange range);
}
