package com.strategymarket.functions.signin;

import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.platform.credential.KeyedEmailPrints;
import com.strategymarket.testkit.partner.PartnerSample;

import java.util.Optional;

/** Those whom partners make up. */
final class TestUsers {

    private TestUsers() {}

    static NewUser of(NewUser user) {
        var space = new Space(PartnerSample.ZEBU, Environment.TEST);
        var print = new KeyedEmailPrints(() -> LiveGate.EMAIL_KEY).of(user.address(), space);
        return new NewUser(user.id(), user.address(), print, Optional.of(space), user.since());
    }
}
