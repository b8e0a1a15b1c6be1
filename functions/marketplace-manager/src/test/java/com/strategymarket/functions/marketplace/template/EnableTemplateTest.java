package com.strategymarket.functions.marketplace.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.change.AnsweredBefore;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.functions.marketplace.Disturbed;
import com.strategymarket.functions.marketplace.Refused;
import com.strategymarket.functions.marketplace.TestAttempt;
import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.marketplace.InMemoryMarketplace;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class EnableTemplateTest {

    private final InMemoryMarketplace market = new InMemoryMarketplace();
    private final Admin admin = new Admin(market.offerings());
    private final EnableTemplate enableTemplate = new EnableTemplate(market.offerings());

    @Test
    void aBasketBecomesATemplateOfTheSameId() {
        admin.add(1);

        var template = enableTemplate.handle(Sample.id(1), Sample.config(), TestAttempt.plain());

        assertTrue(template.isEnabled());
        assertEquals(Sample.id(1), template.id());
        assertEquals(
                Optional.of(template),
                market.templates().find(Sample.id(1)).map(details -> details.template()));
    }

    @Test
    void aTemplateIsThereAlready() {
        admin.publish(1);

        Refused.with(
                ProblemCode.TEMPLATE_EXISTS,
                () -> enableTemplate.handle(Sample.id(1), Sample.free(), TestAttempt.plain()));
    }

    @Test
    void enablingAgainKeepsCountAndFirstDate() {
        var disabled = admin.disable(admin.publish(1));
        market.showSubscribers(Sample.id(1), 145);

        var again = enableTemplate.handle(Sample.id(1), Sample.free(), TestAttempt.plain());

        assertTrue(again.isEnabled());
        assertEquals(145, again.subscriberCount());
        assertEquals(disabled.published().publishedAt(), again.publishedAt());
        assertEquals(3, again.version());
    }

    @Test
    void whatIsPublishedIsTheLatestEdit() {
        var alone = admin.add(1);
        var disturbed =
                new EnableTemplate(
                        new Disturbed(
                                market.offerings(),
                                1,
                                () -> admin.edit(alone, Sample.draft("Renamed"))));

        var template = disturbed.handle(Sample.id(1), Sample.config(), TestAttempt.plain());

        assertEquals("Renamed", template.name());
    }

    @Test
    void whoLosesTheRaceIsToldThatThereIsATemplate() {
        var alone = admin.add(1);
        var disturbed =
                new EnableTemplate(
                        new Disturbed(
                                market.offerings(),
                                1,
                                () -> admin.publish(alone, Sample.free(), Sample.NOW)));

        Refused.with(
                ProblemCode.TEMPLATE_EXISTS,
                () -> disturbed.handle(Sample.id(1), Sample.config(), TestAttempt.plain()));
    }

    @Test
    void theFirstAnswerIsGivenAgain() {
        admin.add(1);
        var first = enableTemplate.handle(Sample.id(1), Sample.config(), TestAttempt.keyed("k"));
        admin.disable(admin.find(Sample.id(1)).orElseThrow());

        var before =
                assertThrows(
                        AnsweredBefore.class,
                        () ->
                                enableTemplate.handle(
                                        Sample.id(1), Sample.config(), TestAttempt.keyed("k")));

        assertEquals(first.toString(), before.first().answer());
        assertFalse(admin.find(Sample.id(1)).orElseThrow().published().isEnabled());
    }

    @Test
    void someoneElsesBasketIsNotFound() {
        admin.add(1);

        Refused.with(
                ProblemCode.BASKET_NOT_FOUND,
                () ->
                        enableTemplate.handle(
                                Sample.id(1), Sample.config(), TestAttempt.by(Sample.OTHER_ADMIN)));
        Refused.with(
                ProblemCode.BASKET_NOT_FOUND,
                () -> enableTemplate.handle(Sample.id(2), Sample.free(), TestAttempt.plain()));
    }

    @Test
    void theTrailTellsHowItStandsOnTheMarketplace() {
        admin.add(1);
        var template = enableTemplate.handle(Sample.id(1), Sample.config(), TestAttempt.plain());

        var trail = market.trail(template.subject());

        assertEquals("template.published", trail.getLast().what());
        assertEquals(
                Map.of(
                        "version", "1",
                        "visibility", "PUBLIC",
                        "pricing", "999.00 INR",
                        "difficulty_level", "INTERMEDIATE",
                        "tags", "NIFTY,WEEKLY",
                        "owner_display_name", "-"),
                trail.getLast().change());
    }
}
