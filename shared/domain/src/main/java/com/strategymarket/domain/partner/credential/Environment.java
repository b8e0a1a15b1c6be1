package com.strategymarket.domain.partner.credential;

import java.util.Locale;

/** What a partner does with a test key counts nowhere and bills nobody. */
public enum Environment {
    LIVE,
    TEST;

    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
