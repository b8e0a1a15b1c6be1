package com.strategymarket.functions.subscription.routes;

import static com.strategymarket.functions.subscription.LiveSubscribing.id;
import static com.strategymarket.functions.subscription.LiveSubscribing.user;
import static com.strategymarket.functions.subscription.LiveSubscribing.userOf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.functions.subscription.Partner;
import com.strategymarket.testkit.function.ItemText;
import com.strategymarket.testkit.function.StreamImages;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.FunctionAnswer;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A person's address is in their profile, and nowhere else that anybody could look. */
class AddressesAreSilentTest extends InALiveWorld {

    /** What is typed, and what no other text holds. */
    private static final String EMAIL = "Canary.Q7x@Example.org";

    private static final List<String> CANARIES = List.of("canary.q7x", "example.org");

    private final Partner zebu = world.partner("ZEBU");
    private final Partner angel = world.partner("ANGEL");
    private final List<FunctionAnswer> answers = new ArrayList<>();

    @BeforeEach
    void live() {
        var paid = world.publish(1, Sample.config());
        var free = world.publish(2, Sample.free());
        var made = ask(keyed(zebu.subscribing(paid, EMAIL, "ZB-1"), "one")).json();
        ask(keyed(zebu.subscribing(paid, EMAIL, "ZB-1"), "one"));
        ask(keyed(zebu.subscribing(paid, EMAIL, "ZB-1"), "two"));
        ask(keyed(angel.subscribing(free, EMAIL, "ZB-2"), "three"));
        ask(user(SubscriptionRoutes.LIST_PARTNER_REQUESTS, userOf(made)));
        ask(
                user(SubscriptionRoutes.ACCEPT_PARTNER_REQUEST, userOf(made))
                        .with("partner_request_id", free + "-ANGEL"));
        ask(zebu.about(SubscriptionRoutes.GET_CLIENT_SUBSCRIPTION, id(made)));
        ask(zebu.to(SubscriptionRoutes.LIST_CLIENT_SUBSCRIPTIONS));
        ask(zebu.to(SubscriptionRoutes.GET_SETTLEMENT));
        ask(
                Events.to(SubscriptionRoutes.LIST_SUBSCRIBERS)
                        .with("template_id", paid)
                        .admin(Sample.ADMIN.value()));
        ask(zebu.subscribing("x", EMAIL, "#"));
        ask(zebu.subscribing(paid, EMAIL + " and more", "ZB-1"));
        ask(zebu.about(SubscriptionRoutes.CANCEL_CLIENT_SUBSCRIPTION, id(made)).query("when=now"));
    }

    private static Events keyed(Events request, String key) {
        return request.header("idempotency-key", key);
    }

    private FunctionAnswer ask(Events request) {
        var answer = world.ask(request);
        answers.add(answer);
        return answer;
    }

    @Test
    void noAnswerHoldsIt() {
        assertTrue(answers.size() > 10);
        answers.forEach(answer -> silent(answer.headers() + answer.body()));
    }

    @Test
    void noLineOfTheLogHoldsIt() {
        assertTrue(world.function().logged().contains("subscribeClient"), "it was logged");
        silent(world.function().logged());
    }

    @Test
    void noItemHoldsItButTheProfile() {
        var profiles = world.contents().all().stream().filter(item -> !isSilent(item)).toList();

        assertEquals(List.of("PROFILE"), profiles.stream().map(TableContents::sortKey).toList());
        assertEquals(3, world.contents().receipts(), "answers are kept, too");
    }

    @Test
    void norDoesWhatTheStreamHandsOnButTheProfile() {
        var images = StreamImages.of(world.table());
        assertTrue(images.size() > 10);
        images.stream()
                .filter(image -> !TableContents.sortKey(image).equals("PROFILE"))
                .forEach(image -> silent(ItemText.of(image)));
    }

    private static boolean isSilent(Map<String, AttributeValue> item) {
        var text = ItemText.of(item).toLowerCase(Locale.ROOT);
        return CANARIES.stream().noneMatch(text::contains);
    }

    private static void silent(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        CANARIES.forEach(canary -> assertFalse(lower.contains(canary), text));
    }
}
