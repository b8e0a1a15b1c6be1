package com.strategymarket.testkit.subscription.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.consent.Mediation;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequest.Status;
import com.strategymarket.domain.consent.PartnerRequestId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.allocation.Sizing;
import com.strategymarket.testkit.marketplace.Together;
import com.strategymarket.testkit.marketplace.contract.Pages;
import com.strategymarket.testkit.subscription.SubscriptionSample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What partners ask of users, and what these answer. */
public abstract class PartnerRequestsContract extends InASubscribingWorld {

    private static final Space ZEBU = SubscriptionSample.ZEBU;

    private final PartnerRequest asked = request(1, ANNA, ZEBU);

    @Test
    void whatIsAskedIsFoundAsItWasAsked() {
        var share = RevenueShare.withPartner(Percentage.of("12.5"));
        var client = new BrokerClient(Broker.of("ANGEL").orElseThrow(), "a_B-9");
        var sizing = new Sizing(new BigDecimal("0.01"), 100, Optional.of(1000));
        var mediation = new Mediation(SubscriptionSample.ANGEL, share, client, false, sizing);
        var whole =
                PartnerRequest.ask(
                        SubscriptionSample.template(3),
                        ANNA,
                        "ज़ेबू & Söhne 😀",
                        mediation,
                        SubscriptionSample.NOW);
        desk.ask(whole);
        desk.ask(asked);

        assertEquals(Optional.of(whole), world.requests().find(ANNA, whole.id()));
        assertEquals(Optional.of(asked), world.requests().find(ANNA, asked.id()));
        assertEquals(1, world.trail(asked.subject()).size());
    }

    @Test
    void othersAreAskedNothing() {
        desk.ask(asked);

        assertEquals(Optional.empty(), world.requests().find(BINA, asked.id()));
        assertEquals(
                Optional.empty(),
                world.requests()
                        .find(ANNA, new PartnerRequestId(id(2).template(), id(1).partner())));
        assertEquals(List.of(), Pages.all(20, page -> world.requests().newestFirst(BINA, page)));
    }

    @Test
    void theSameIsAskedOnce() {
        desk.ask(asked);

        refused(() -> desk.ask(asked));
        var happened = Together.run(16, number -> happens(() -> desk.ask(request(2, ANNA, ZEBU))));

        assertEquals(1, happened.stream().filter(each -> each).count());
        assertEquals(1, world.trail(asked.subject()).size());
    }

    @Test
    void otherPartnersAndOtherUsersAreAskedOnTheirOwn() {
        var zebus = desk.ask(asked);
        var angels = desk.ask(request(1, ANNA, SubscriptionSample.ANGEL));
        var binas = desk.ask(request(1, BINA, ZEBU));
        var yes = zebus.answered(Status.ACCEPTED, SubscriptionSample.NOW.plusSeconds(9));
        desk.save(zebus, yes);

        assertEquals(Optional.of(yes), world.requests().find(ANNA, zebus.id()));
        assertEquals(Optional.of(angels), world.requests().find(ANNA, angels.id()));
        assertEquals(Optional.of(binas), world.requests().find(BINA, binas.id()));
    }

    @Test
    void anAnswerToWhatWasAskedAnewMeanwhileHappensNot() {
        desk.ask(asked);
        var again = desk.save(asked, request(1, ANNA, ZEBU).after(asked));
        var no = asked.answered(Status.DECLINED, SubscriptionSample.NOW);

        refused(() -> desk.save(asked, no));

        assertEquals(Optional.of(again), world.requests().find(ANNA, asked.id()));
        assertEquals(2, world.trail(asked.subject()).size());
    }

    @Test
    void whatWasNeverAskedIsNotAnswered() {
        var no = asked.answered(Status.DECLINED, SubscriptionSample.NOW);

        refused(() -> desk.save(asked, no));

        assertEquals(Optional.empty(), world.requests().find(ANNA, asked.id()));
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 4", "3, 7", "20, 7", "100, 0"})
    void theListGoesThroughAllNewestTemplateFirst(int limit, int count) {
        IntStream.rangeClosed(1, count).forEach(number -> desk.ask(request(number, ANNA, ZEBU)));
        desk.ask(request(60, BINA, ZEBU));

        assertEquals(
                IntStream.rangeClosed(1, count)
                        .mapToObj(number -> request(1 + count - number, ANNA, ZEBU))
                        .toList(),
                Pages.all(limit, page -> world.requests().newestFirst(ANNA, page)));
    }

    private static PartnerRequestId id(int template) {
        return request(template, ANNA, ZEBU).id();
    }

    private static PartnerRequest request(int template, UserId user, Space partner) {
        var client = SubscriptionSample.client("ZB-1");
        var mediation =
                new Mediation(partner, RevenueShare.USUAL, client, true, SubscriptionSample.SIZING);
        return PartnerRequest.ask(
                SubscriptionSample.template(template),
                user,
                "Zebu",
                mediation,
                SubscriptionSample.NOW);
    }
}
