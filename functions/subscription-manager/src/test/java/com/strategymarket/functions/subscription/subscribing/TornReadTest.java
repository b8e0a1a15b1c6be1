package com.strategymarket.functions.subscription.subscribing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.strategymarket.domain.account.BrokerAccounts.Holder;
import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.consent.PartnerRequests;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.domain.subscribing.Openings;
import com.strategymarket.domain.subscribing.Openings.Client;
import com.strategymarket.domain.subscribing.Openings.ClientOffer;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscriptions;
import com.strategymarket.domain.subscription.allocation.Sizing;
import com.strategymarket.domain.user.EmailAddress;
import com.strategymarket.domain.user.EmailPrint;
import com.strategymarket.domain.user.KnownUser;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.partner.PartnerSample;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.Random;

/** Several items that are read at once may stand before and after what somebody else does. */
class TornReadTest {

    private static final UserId ANNA = new UserId("0a1b2c3d-0000-4000-8000-000000000001");
    private static final Holder HELD =
            new Holder(ANNA, new BrokerAccountId("01KAFM00000000000000000001"));

    private final Caller.Partner zebu = new Caller.Partner(PartnerSample.key(1));
    private final Openings openings = mock(Openings.class);
    private final SubscribeClient subscribeClient =
            new SubscribeClient(
                    openings,
                    new ConsentQuestion(
                            mock(PartnerRequests.class), openings, mock(Subscriptions.class)),
                    address -> new EmailPrint("print"),
                    new Ids(new Random(1)));

    @Test
    void anAccountThatNobodySeemsToHaveIsLookedAtAgain() {
        var anna = new KnownUser(ANNA, Optional.of(zebu.partnerKey().holder().space()));
        when(openings.offer(any(Client.class)))
                .thenReturn(offer(Optional.empty()))
                .thenReturn(offer(Optional.of(anna)));

        assertEquals(ANNA, subscribe().agreement().user());
    }

    @Test
    void oneThatSomebodyElseHasIsTaken() {
        when(openings.offer(any(Client.class))).thenReturn(offer(Optional.empty()));

        var refusal = assertThrows(ProblemException.class, this::subscribe);

        assertEquals(ProblemCode.BROKER_ACCOUNT_TAKEN, refusal.problem().code());
    }

    private KeptSubscription subscribe() {
        var sizing = new Sizing(Sizing.USUAL_MULTIPLIER, Sizing.USUAL_PRIORITY, Optional.empty());
        var wish =
                new ClientWish(
                        Sample.id(1), new EmailAddress("anna@example.com"), "ZB-1", true, sizing);
        return subscribeClient.handle(
                wish,
                new Attempt<>(
                        zebu,
                        Sample.NOW,
                        "request-1",
                        Optional.empty(),
                        outcome -> Optional.empty()));
    }

    private static ClientOffer offer(Optional<KnownUser> user) {
        return new ClientOffer(Optional.of(template(Sample.basket(1))), user, Optional.of(HELD));
    }

    private static Template template(Basket basket) {
        return new Offering(basket, Optional.empty())
                .enabled(Sample.config(), Sample.NOW)
                .published();
    }
}
