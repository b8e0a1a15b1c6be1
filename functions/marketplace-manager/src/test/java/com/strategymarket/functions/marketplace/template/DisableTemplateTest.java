package com.strategymarket.functions.marketplace.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.functions.marketplace.Disturbed;
import com.strategymarket.functions.marketplace.Refused;
import com.strategymarket.functions.marketplace.TestAttempt;
import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.marketplace.InMemoryMarketplace;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;

import java.util.Map;

class DisableTemplateTest {

    private final InMemoryMarketplace market = new InMemoryMarketplace();
    private final Admin admin = new Admin(market.offerings());
    private final DisableTemplate disableTemplate = new DisableTemplate(market.offerings());

    @Test
    void aTemplateLeavesTheMarketplaceAndTellsSo() {
        admin.publish(1);

        var disabled = disableTemplate.handle(Sample.id(1), TestAttempt.plain());

        assertFalse(disabled.isEnabled());
        var trail = market.trail(disabled.subject());
        assertEquals("template.disabled", trail.getLast().what());
        assertEquals(Map.of("version", "2"), trail.getLast().change());
    }

    @Test
    void disablingTwiceChangesNothingAndLeavesNoTrace() {
        var before = admin.disable(admin.publish(1)).published();

        var again = disableTemplate.handle(Sample.id(1), TestAttempt.plain());

        assertEquals(before, again);
        assertEquals(0, market.trail(before.subject()).size());
    }

    @Test
    void anEditOfTheSameMomentDoesNotSaveItsTemplate() {
        var published = admin.publish(1);
        var disturbed =
                new DisableTemplate(
                        new Disturbed(
                                market.offerings(),
                                1,
                                () -> admin.edit(published, Sample.draft("Renamed"))));

        var disabled = disturbed.handle(Sample.id(1), TestAttempt.plain());

        assertFalse(disabled.isEnabled());
        assertEquals("Renamed", disabled.name());
    }

    @Test
    void onlyTheExpectedVersionIsDisabled() {
        admin.configure(admin.publish(1), Sample.free());

        Refused.with(
                ProblemCode.VERSION_CONFLICT,
                () -> disableTemplate.handle(Sample.id(1), TestAttempt.expecting(1L)));
        assertFalse(disableTemplate.handle(Sample.id(1), TestAttempt.expecting(2L)).isEnabled());
    }

    @Test
    void whatIsNotThereCannotLeave() {
        admin.add(1);

        Refused.with(
                ProblemCode.TEMPLATE_NOT_FOUND,
                () -> disableTemplate.handle(Sample.id(1), TestAttempt.plain()));
        Refused.with(
                ProblemCode.BASKET_NOT_FOUND,
                () -> disableTemplate.handle(Sample.id(1), TestAttempt.by(Sample.OTHER_ADMIN)));
    }
}
