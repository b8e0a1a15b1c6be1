package com.strategymarket.functions.marketplace.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.strategymarket.domain.marketplace.template.Difficulty;
import com.strategymarket.domain.marketplace.template.TemplateConfig;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.functions.marketplace.Disturbed;
import com.strategymarket.functions.marketplace.Refused;
import com.strategymarket.functions.marketplace.TestAttempt;
import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.marketplace.InMemoryMarketplace;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

class ConfigureTemplateTest {

    private static final UnaryOperator<TemplateConfig> DEARER = was -> fee(was, 1_499);

    private final InMemoryMarketplace market = new InMemoryMarketplace();
    private final Admin admin = new Admin(market.offerings());
    private final ConfigureTemplate configureTemplate = new ConfigureTemplate(market.offerings());

    @Test
    void aChangeIsMadeOfWhatItIsNow() {
        admin.publish(1);

        var configured = configureTemplate.handle(Sample.id(1), DEARER, TestAttempt.plain());

        assertEquals(Sample.rupees(1_499), configured.config().pricing());
        assertEquals(List.of("NIFTY", "WEEKLY"), configured.config().tags());
        assertEquals(2, configured.version());
    }

    @Test
    void aDisabledOneStaysDisabled() {
        admin.disable(admin.publish(1));

        assertFalse(
                configureTemplate.handle(Sample.id(1), DEARER, TestAttempt.plain()).isEnabled());
    }

    @Test
    void whatOthersChangedMeanwhileIsKept() {
        var published = admin.publish(1);
        var disturbed =
                new ConfigureTemplate(
                        new Disturbed(
                                market.offerings(),
                                1,
                                () ->
                                        admin.configure(
                                                published, Sample.config(Visibility.UNLISTED))));

        var configured = disturbed.handle(Sample.id(1), DEARER, TestAttempt.plain());

        assertEquals(Visibility.UNLISTED, configured.config().visibility());
        assertEquals(Sample.rupees(1_499), configured.config().pricing());
    }

    @Test
    void onlyTheExpectedVersionIsConfigured() {
        admin.configure(admin.publish(1), Sample.free());

        Refused.with(
                ProblemCode.VERSION_CONFLICT,
                () -> configureTemplate.handle(Sample.id(1), DEARER, TestAttempt.expecting(1L)));
        configureTemplate.handle(Sample.id(1), DEARER, TestAttempt.expecting(1L, 2L));
    }

    @Test
    void whatNeverWasATemplateIsNone() {
        admin.add(1);

        Refused.with(
                ProblemCode.TEMPLATE_NOT_FOUND,
                () -> configureTemplate.handle(Sample.id(1), DEARER, TestAttempt.plain()));
        Refused.with(
                ProblemCode.BASKET_NOT_FOUND,
                () ->
                        configureTemplate.handle(
                                Sample.id(1), DEARER, TestAttempt.by(Sample.OTHER_ADMIN)));
    }

    /** Consent to a dearer fee is asked for by this. */
    @Test
    void theTrailTellsWhatItCostBeforeWhenThatChanged() {
        var template = admin.publish(1).published();
        configureTemplate.handle(Sample.id(1), DEARER, TestAttempt.plain());
        configureTemplate.handle(Sample.id(1), was -> fee(was, 1_499), TestAttempt.plain());
        configureTemplate.handle(Sample.id(1), was -> Sample.free(), TestAttempt.plain());

        var changes =
                market.trail(template.subject()).stream().map(audit -> audit.change()).toList();

        assertEquals(List.of("1499.00 INR", "1499.00 INR", "FREE"), named("pricing", changes));
        assertEquals("999.00 INR", changes.get(0).get("pricing_before"));
        assertFalse(changes.get(1).containsKey("pricing_before"));
        assertEquals("1499.00 INR", changes.get(2).get("pricing_before"));
    }

    @Test
    void theTrailTellsWhoseNameItShowedBeforeWhenThatChanged() {
        var template = admin.publish(1).published();
        configureTemplate.handle(
                Sample.id(1), was -> shownAs(was, Optional.of("Alpha Desk")), TestAttempt.plain());
        configureTemplate.handle(
                Sample.id(1), was -> shownAs(was, Optional.empty()), TestAttempt.plain());

        var changes =
                market.trail(template.subject()).stream().map(audit -> audit.change()).toList();

        assertEquals("Alpha Desk", changes.get(0).get("owner_display_name"));
        assertEquals("-", changes.get(0).get("owner_display_name_before"));
        assertEquals("-", changes.get(1).get("owner_display_name"));
        assertEquals("Alpha Desk", changes.get(1).get("owner_display_name_before"));
    }

    @Test
    void theTrailTellsOfEverythingThatChangedWhatItWas() {
        var before = admin.publish(1).published();
        var other =
                new TemplateConfig(
                        Visibility.UNLISTED,
                        before.config().pricing(),
                        Difficulty.ADVANCED,
                        List.of(),
                        before.config().ownerDisplayName());

        configureTemplate.handle(Sample.id(1), was -> other, TestAttempt.plain());
        configureTemplate.handle(Sample.id(1), was -> was, TestAttempt.plain());

        var changes = market.trail(before.subject()).stream().map(audit -> audit.change()).toList();
        assertEquals(
                Map.of(
                        "version", "2",
                        "visibility", "UNLISTED",
                        "visibility_before", "PUBLIC",
                        "pricing", "999.00 INR",
                        "difficulty_level", "ADVANCED",
                        "difficulty_level_before", before.config().difficulty().name(),
                        "tags", "",
                        "tags_before", "NIFTY,WEEKLY",
                        "owner_display_name", "-"),
                changes.get(0));
        assertEquals(
                Set.of(
                        "version",
                        "visibility",
                        "pricing",
                        "difficulty_level",
                        "tags",
                        "owner_display_name"),
                changes.get(1).keySet());
    }

    private static TemplateConfig shownAs(TemplateConfig was, Optional<String> name) {
        return new TemplateConfig(
                was.visibility(), was.pricing(), was.difficulty(), was.tags(), name);
    }

    private static List<String> named(String name, List<Map<String, String>> changes) {
        return changes.stream().map(change -> change.get(name)).toList();
    }

    private static TemplateConfig fee(TemplateConfig was, long rupees) {
        return new TemplateConfig(
                was.visibility(),
                Sample.rupees(rupees),
                was.difficulty(),
                was.tags(),
                was.ownerDisplayName());
    }
}
