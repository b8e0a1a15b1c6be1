package com.strategymarket.domain.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.consent.PartnerRequest.Status;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.UserId;
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
import java.util.Optional;

class PartnerRequestTest {

    private static final Instant NOW = Instant.parse("2027-01-31T10:00:00Z");
    private static final BasketId TEMPLATE = new BasketId("01M7Y1KC5THX4R803HM9Q3BZCZ");
    private static final Space ZEBU = new Space(new PartnerId("ZEBU"), Environment.LIVE);
    private static final PartnerRequest ASKED = asked(mediation("ZB-1"), NOW);

    @Test
    void whatIsAskedStandsOpenInItsFirstVersion() {
        assertEquals(Status.OPEN, ASKED.status());
        assertEquals(1, ASKED.version());
        assertEquals(new PartnerRequestId(TEMPLATE, ZEBU.partner()), ASKED.id());
    }

    @Test
    void whoHasSaidNoIsLeftInPeaceForThirtyDaysFromThen() {
        var no = NOW.plus(Duration.ofDays(5));
        var declined = ASKED.answered(Status.DECLINED, no);
        var over = no.plus(Duration.ofDays(30));

        assertFalse(declined.mayBeAskedAgain(no));
        assertFalse(declined.mayBeAskedAgain(over.minusMillis(1)));
        assertTrue(declined.mayBeAskedAgain(over));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"OPEN", "ACCEPTED"})
    void whoHasNotSaidNoMayBeAskedAnyTime(Status status) {
        assertTrue(ASKED.answered(status, NOW).mayBeAskedAgain(NOW));
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
        assertEquals(mediation("ZB-2"), again.mediation());
    }

    @Test
    void anAnswerChangesNothingOfWhatWasAsked() {
        var accepted = ASKED.answered(Status.ACCEPTED, NOW.plusSeconds(1));

        assertEquals(ASKED.id(), accepted.id());
        assertEquals(ASKED.mediation(), accepted.mediation());
        assertEquals(ASKED.subject(), accepted.subject());
    }

    /** The same question is not put twice; another account or share makes it another one. */
    @Test
    void theSameQuestionIsKnownAgain() {
        var later = asked(mediation("ZB-1"), NOW.plusSeconds(9)).after(ASKED);
        var usual = mediation("ZB-1");
        var share = RevenueShare.withPartner(Percentage.of("31"));
        var dearer = new Mediation(ZEBU, share, usual.account(), usual.link(), usual.sizing());

        assertTrue(ASKED.asksTheSameAs(later));
        assertFalse(ASKED.asksTheSameAs(asked(mediation("ZB-2"), NOW)));
        assertFalse(ASKED.asksTheSameAs(asked(dearer, NOW)));
        assertFalse(ASKED.answered(Status.ACCEPTED, NOW).asksTheSameAs(later));
    }

    @Test
    void theTrailTellsUsersAndQuestionsApart() {
        var other = PartnerRequest.ask(TEMPLATE, new UserId("bina"), "Z", mediation("ZB-1"), NOW);

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
        return PartnerRequest.ask(TEMPLATE, new UserId("anna"), "Zebu", mediation, now);
    }

    private static Mediation mediation(String client) {
        return new Mediation(
                ZEBU,
                RevenueShare.USUAL,
                new BrokerClient(Broker.KNOWN.getFirst(), client),
                true,
                new Sizing(BigDecimal.ONE, 1, Optional.empty()));
    }
}
