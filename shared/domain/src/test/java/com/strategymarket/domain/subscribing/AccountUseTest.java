package com.strategymarket.domain.subscribing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerLink;
import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.subscription.Sample;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class AccountUseTest {

    private static final BrokerAccount ACCOUNT =
            BrokerAccount.link(
                    new BrokerAccountId("01M7Y1KC5THX4R803HM9Q3BZCK"),
                    new UserId("anna"),
                    new BrokerLink(new BrokerClient(Broker.KNOWN.getFirst(), "ZB-1"), "Main"),
                    Sample.NOW);

    @Test
    void bothKindsNameTheSameAccount() {
        AccountUse linked = AccountUse.Linked.of(ACCOUNT);
        AccountUse fresh = new AccountUse.Fresh(ACCOUNT);

        assertEquals(ACCOUNT.id(), linked.id());
        assertEquals(ACCOUNT.id(), fresh.id());
        assertEquals(ACCOUNT.client(), linked.client());
        assertEquals(ACCOUNT.client(), fresh.client());
    }

    @Test
    void aNewLinkIsUsedByNobody() {
        assertFalse(ACCOUNT.isInUse());
        assertTrue(ACCOUNT.usedBy(1).isInUse());
        assertEquals(ACCOUNT, ACCOUNT.usedBy(3).usedBy(0));
    }

    @Test
    void onlyATestMakesATestOfIt() {
        var test = new Space(Sample.ZEBU.partner(), Environment.TEST);

        assertEquals(Optional.of(test), ACCOUNT.through(test).testOf());
        assertEquals(ACCOUNT, ACCOUNT.through(Sample.ZEBU));
    }
}
