package com.strategymarket.domain.marketplace.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.marketplace.Sample;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.domain.search.WordSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class OfferingTest {

    private static final Instant LATER = Sample.NOW.plusSeconds(3600);
    private static final TemplateConfig PAID = Sample.config(Sample.rupees(99_900), "NIFTY");
    private static final TemplateConfig FREE = Sample.config(new Pricing.Free());

    private final Offering basketAlone = new Offering(Sample.basket(), Optional.empty());
    private final Offering enabled = basketAlone.enabled(PAID, Sample.NOW);

    @Test
    void enablingPublishesTheBasketUnderItsOwnId() {
        var template = enabled.published();

        assertTrue(template.isEnabled());
        assertEquals(
                new TemplateCard(
                        Sample.ID,
                        "Iron Condor",
                        Category.INCOME,
                        Difficulty.INTERMEDIATE,
                        Sample.rupees(99_900),
                        List.of("NIFTY"),
                        WordSet.of("Sells premium"),
                        Sample.NOW,
                        0),
                template.card());
        assertEquals(Sample.OWNER, template.owner());
        assertEquals(1, template.version());
        assertEquals("TEMPLATE#" + Sample.ID, template.subject());
        assertEquals(Sample.basket(), enabled.basket());
    }

    @Test
    void whatIsOnTheMarketplaceCannotBeEnabledAgain() {
        refuses(ProblemCode.TEMPLATE_EXISTS, () -> enabled.enabled(FREE, LATER));
    }

    @Test
    void enablingAgainKeepsIdCountAndFirstDateAndTakesTheNewConfiguration() {
        var followed = withCount(enabled.disabled(), 145);

        var again = followed.enabled(FREE, LATER).published();

        assertTrue(again.isEnabled());
        assertEquals(Sample.ID, again.id());
        assertEquals(145, again.subscriberCount());
        assertEquals(Sample.NOW, again.publishedAt());
        assertEquals(FREE, again.config());
        assertEquals(3, again.version());
    }

    @Test
    void disablingKeepsEverythingButTheStatus() {
        var disabled = enabled.disabled().published();

        assertFalse(disabled.isEnabled());
        assertEquals(enabled.published().card(), disabled.card());
        assertEquals(PAID, disabled.config());
        assertEquals(2, disabled.version());
    }

    @Test
    void anEditShowsOnTheTemplateInTheSameMoment() {
        var content = Sample.draft("Iron Fly", "Sells straddles");

        var edited = enabled.edited(content, LATER);

        var card = edited.published().card();
        assertEquals("Iron Fly", card.name());
        assertEquals(WordSet.of("Sells straddles"), card.descriptionWords());
        assertEquals(2, edited.published().version());
        assertEquals(2, edited.basket().version());
        assertEquals(Sample.NOW, card.publishedAt());
        assertEquals(PAID, edited.published().config());
    }

    @Test
    void anEditOfADisabledOneShowsWhenItIsEnabledAgain() {
        var content = Sample.draft("Iron Fly", "Sells straddles");

        var again = enabled.disabled().edited(content, LATER).enabled(PAID, LATER);

        assertEquals("Iron Fly", again.published().name());
        assertEquals(4, again.published().version());
    }

    @Test
    void anEditOfABasketAloneMakesNoTemplate() {
        var edited = basketAlone.edited(Sample.draft("Iron Fly", ""), LATER);

        assertEquals(Optional.empty(), edited.template());
        assertEquals(2, edited.basket().version());
    }

    @Test
    void configuringKeepsTheStatus() {
        assertEquals(FREE, enabled.configured(FREE).published().config());
        assertTrue(enabled.configured(FREE).published().isEnabled());
        assertFalse(enabled.disabled().configured(FREE).published().isEnabled());
        assertEquals(2, enabled.configured(FREE).published().version());
        assertEquals(1, enabled.configured(FREE).basket().version());
    }

    @Test
    void aBasketThatNeverWasATemplateHasNoneToSpeakOf() {
        refuses(ProblemCode.TEMPLATE_NOT_FOUND, basketAlone::published);
        refuses(ProblemCode.TEMPLATE_NOT_FOUND, basketAlone::disabled);
        refuses(ProblemCode.TEMPLATE_NOT_FOUND, () -> basketAlone.configured(FREE));
    }

    private static void refuses(ProblemCode code, Executable move) {
        assertEquals(code, assertThrows(ProblemException.class, move).problem().code());
    }

    private static Offering withCount(Offering offering, long count) {
        var was = offering.published();
        return new Offering(
                offering.basket(),
                Optional.of(
                        new Template(
                                was.id(),
                                was.owner(),
                                was.status(),
                                was.name(),
                                was.category(),
                                was.descriptionWords(),
                                was.config(),
                                was.publishedAt(),
                                was.version(),
                                count)));
    }
}
