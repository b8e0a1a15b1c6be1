package com.strategymarket.testkit.subscription.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.consent.Mediation;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequest.Status;
import com.strategymarket.domain.consent.PartnerRequestId;
import com.strategymarket.domain.consent.Question;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.allocation.Sizing;
import com.strategymarket.testkit.marketplace.Together;
import com.strategymarket.testkit.marketplace.contract.Pages;
import com.strategymarket.testkit.subscription.SubscriptionSample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What partners ask of users, and what these answer. */
public abstract class PartnerRequestsContract extends InASubscribingWorld {

    private static final Space ZEBU = SubscriptionSample.ZEBU;

    private static final Instant NOW = SubscriptionSample.NOW;

    private final PartnerRequest asked = request(1, ANNA, ZEBU);

    @Test
    void whatIsAskedIsFoundAsItWasAsked() {
        var share = RevenueShare.withPartner(Percentage.of("12.5"));
        var client = new BrokerClient(Broker.of("ANGEL").orElseThrow(), "a_B-9");
        var sizing = new Sizing(new BigDecimal("0.01"), 100, Optional.of(1000));
        var by = SubscriptionSample.asker(SubscriptionSample.ANGEL);
        var mediation = new Mediation(by, share, client, false, sizing);
        var fee = new Pricing.Paid(new Money(19_950, SubscriptionSample.USD));
        var whole =
                PartnerRequest.ask(
                        ANNA,
                        "ज़ेबू & Söhne 😀",
                        new Question(SubscriptionSample.template(3), fee, mediation),
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
        assertEquals(
                List.of(), Pages.all(20, page -> world.requests().newestFirst(BINA, page, NOW)));
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
                Pages.all(limit, page -> world.requests().newestFirst(ANNA, page, NOW)));
    }

    /** Some of whom nobody has heard stand among the others, and at the ends. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void whatNobodyAnsweredInTimeIsNotListedAndPagesAreFull(int limit) {
        var now = NOW.plus(PartnerRequest.PATIENCE);
        var standing = new ArrayList<PartnerRequest>();
        for (int number = 9; number > 0; number--) {
            boolean later = number == 3 || number == 7 || number == 8;
            var at = later ? NOW.plusMillis(1) : NOW;
            var one = desk.ask(request(number, ANNA, ZEBU, at));
            if (number == 5) {
                standing.add(desk.save(one, one.answered(Status.DECLINED, NOW)));
            } else if (later) {
                standing.add(one);
            }
        }

        assertEquals(
                standing, Pages.all(limit, page -> world.requests().newestFirst(ANNA, page, now)));
        var first = world.requests().newestFirst(ANNA, PageRequest.first(limit), now);
        assertEquals(Math.min(limit, standing.size()), first.items().size());
    }

    private static PartnerRequestId id(int template) {
        return request(template, ANNA, ZEBU).id();
    }

    private static PartnerRequest request(int template, UserId user, Space partner) {
        return request(template, user, partner, NOW);
    }

    private static PartnerRequest request(int template, UserId user, Space partner, Instant now) {
        var question = SubscriptionSample.question(template, partner, "ZB-1");
        return PartnerRequest.ask(user, "Zebu", question, now);
    }
}
