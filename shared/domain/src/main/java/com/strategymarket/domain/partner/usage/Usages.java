package com.strategymarket.domain.partner.usage;

import com.strategymarket.domain.partner.key.KeyHolder.Space;

/** Where it is looked up how partners used their keys. */
public interface Usages {

    /** Of all keys of a partner. */
    KeyUsage of(Space space, DayRange range);
}
