package com.strategymarket.domain.user;

import com.strategymarket.domain.partner.key.KeyHolder.Space;

/** Makes the prints of e-mail addresses. */
@FunctionalInterface
public interface EmailPrints {

    /** Of a real person, whoever asks. */
    EmailPrint of(EmailAddress address);

    /** The users of a partner's tests are nobody's but its own, and no real ones. */
    default EmailPrint of(EmailAddress address, Space space) {
        var print = of(address);
        return space.isTest() ? new EmailPrint(space + "#" + print) : print;
    }
}
