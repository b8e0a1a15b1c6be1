package com.strategymarket.domain.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.consent.Mediation.Asker;
import com.strategymarket.domain.consent.PartnerRequest.Status;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.allocation.Sizing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class PartnerRequestTest {

    private static final Instant NOW = Instant.parse("2027-01-31T10:00:00Z");
    private static final BasketId TEMPLATE = new BasketId("01M7Y1KC5THX4R803HM9Q3BZCZ");
    private static final Space ZEBU = new Space(new PartnerId("ZEBU"), Environment.LIVE);
    private static final Pricing PRICE =
            new Pricing.Paid(new Money(99_900, Pricing.DEFAULT_CURRENCY));
    private static final PartnerRequest ASKED = asked(mediation("ZB-1"), NOW);

    @Test
    void whatIsAskedStandsOpenInItsFirstVersion() {
        assertEquals(Status.OPEN, ASKED.status());
        assertEquals(1, ASKED.version());
        assertEquals(Optional.empty(), ASKED.answeredAt());
        assertEquals(new PartnerRequestId(TEMPLATE, ZEBU.partner()), ASKED.id());
    }

    @Test
    void itWaitsForAnAnswerForThirtyDays() {
        var over = NOW.plus(Duration.ofDays(30));

        assertTrue(ASKED.isAnswerable(NOW));
        assertTrue(ASKED.isAnswerable(over.minusMillis(1)));
        assertFalse(ASKED.isForgotten(over.minusMillis(1)));
        assertFalse(ASKED.isAnswerable(over));
        assertTrue(ASKED.isForgotten(over));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"ACCEPTED", "DECLINED"})
    void whatIsAnsweredIsNotAnsweredAgainAndNotForgotten(Status status) {
        var answered = ASKED.answered(status, NOW);

        assertFalse(answered.isAnswerable(NOW));
        assertFalse(answered.isForgotten(NOW.plus(Duration.ofDays(1_000))));
    }

    @Test
    void whoHasSaidNoIsLeftInPeaceForThirtyDaysFromThen() {
        var no = NOW.plus(Duration.ofDays(5));
        var declined = ASKED.answered(Status.DECLINED, no);
        var over = no.plus(Duration.ofDays(30));
        var other = question(mediation("ZB-2"));

        assertFalse(declined.mayBecome(other, no));
        assertFalse(declined.mayBecome(other, over.minusMillis(1)));
        assertTrue(declined.mayBecome(other, over));
        assertTrue(declined.mayBecome(ASKED.question(), over));
    }

    @Test
    void whoHasSaidYesMayBeAskedAnyTime() {
        var accepted = ASKED.answered(Status.ACCEPTED, NOW);

        assertTrue(accepted.mayBecome(ASKED.question(), NOW));
    }

    @Test
    void whatIsAskedAgainIsTheNextVersionAndOpen() {
        var declined = ASKED.answered(Status.DECLINED, NOW);
        var later = NOW.plus(Duration.ofDays(31));
        var again = asked(mediation("ZB-2"), later).after(declined);

        assertEquals(2, declined.version());
        assertEquals(3, again.version());
        assertEquals(Status.OPEN, again.status());
        assertEquals(later, again.askedAt());
        assertEquals(Optional.empty(), again.answeredAt());
        assertEquals(mediation("ZB-2"), again.question().mediation());
    }

    @Test
    void anAnswerChangesNothingOfWhatWasAsked() {
        var then = NOW.plusSeconds(1);
        var accepted = ASKED.answered(Status.ACCEPTED, then);

        assertEquals(ASKED.id(), accepted.id());
        assertEquals(ASKED.question(), accepted.question());
        assertEquals(ASKED.askedAt(), accepted.askedAt());
        assertEquals(Optional.of(then), accepted.answeredAt());
        assertEquals(ASKED.subject(), accepted.subject());
    }

    /** The same question is not put twice, unless the first was forgotten. */
    @Test
    void theSameQuestionIsKnownAgain() {
        var same = question(mediation("ZB-1"));

        assertFalse(ASKED.mayBecome(same, NOW));
        assertTrue(ASKED.mayBecome(same, NOW.plus(PartnerRequest.PATIENCE)));
    }

    @Test
    void anotherAccountShareKeySizeOrPriceMakesItAnotherQuestion() {
        var usual = mediation("ZB-1");
        var share = RevenueShare.withPartner(Percentage.of("31"));
        var dearer = new Mediation(usual.by(), share, usual.account(), true, usual.sizing());
        var otherKey = new Asker(ZEBU, new PartnerKeyId("01KAFM00000000000000000002"));
        var renewed = new Mediation(otherKey, usual.share(), usual.account(), true, usual.sizing());
        var larger = new Sizing(new BigDecimal("100"), 1, Optional.empty());
        var grown = new Mediation(usual.by(), usual.share(), usual.account(), true, larger);

        for (var other : List.of(mediation("ZB-2"), dearer, renewed, grown)) {
            assertTrue(ASKED.mayBecome(question(other), NOW), other.toString());
        }
        assertTrue(ASKED.mayBecome(new Question(TEMPLATE, new Pricing.Free(), usual), NOW));
    }

    @Test
    void theTrailTellsUsersAndQuestionsApart() {
        var other = PartnerRequest.ask(new UserId("bina"), "Z", question(mediation("ZB-1")), NOW);

        assertNotEquals(ASKED.subject(), other.subject());
    }

    @Test
    void anIdIsReadAsItIsWritten() {
        for (var partner : new String[] {"ZEBU", "A1", "A_B_9"}) {
            var id = new PartnerRequestId(TEMPLATE, new PartnerId(partner));
            assertEquals(TEMPLATE + "-" + partner, id.toString());
            assertEquals(Optional.of(id), PartnerRequestId.of(id.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "ZEBU",
                "01M7Y1KC5THX4R803HM9Q3BZCZ",
                "01M7Y1KC5THX4R803HM9Q3BZCZ-",
                "-ZEBU",
                "01M7Y1KC5THX4R803HM9Q3BZCZ-zebu",
                "01M7Y1KC5THX4R803HM9Q3BZCZ-A-B",
                "01m7y1kc5thx4r803hm9q3bzcz-ZEBU",
                "01M7Y1KC5THX4R803HM9Q3BZCZ#ZEBU"
            })
    void whatCannotBeAnIdIsNone(String text) {
        assertEquals(Optional.empty(), PartnerRequestId.of(text));
    }

    private static PartnerRequest asked(Mediation mediation, Instant now) {
        return PartnerRequest.ask(new UserId("anna"), "Zebu", question(mediation), now);
    }

    private static Question question(Mediation mediation) {
        return new Question(TEMPLATE, PRICE, mediation);
    }

    private static Mediation mediation(String client) {
        return new Mediation(
                new Asker(ZEBU, new PartnerKeyId("01KAFM00000000000000000001")),
                RevenueShare.USUAL,
                new BrokerClient(Broker.KNOWN.getFirst(), client),
                true,
                new Sizing(BigDecimal.ONE, 1, Optional.empty()));
    }
}
