package com.strategymarket.functions.stream.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.count.Finding;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.usage.DayRange;
import com.strategymarket.testkit.count.TableCounts;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.marketplace.Sample;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Whatever people do, whatever fails, and however events are told of: in the end a card shows what
 * is counted, and what is counted is what there is.
 */
class CountsNeverDriftTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(Sample.NOW, ZoneOffset.UTC);

    private final TableCounts world = new TableCounts();
    private final List<AuditRecord> told = new ArrayList<>();

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {20_261_121, 4_711})
    void afterThousandsOfOperationsAndMishapsCardsCountersAndSubscriptionsAgree(long seed) {
        var random = new Random(seed);
        var templates = IntStream.rangeClosed(1, 5).mapToObj(world::publish).toList();
        var crowd = new Crowd(world, templates, random);
        var feed = new Feed(world.embedded());
        var deliveries = new Deliveries(world.embedded(), random);
        int mishaps = 0;
        for (int operation = 0; operation < 5_000; operation++) {
            mishaps += crowd.act() ? 0 : 1;
            if (operation % 250 == 0) {
                tell(feed, deliveries);
                deliveries.some();
            }
        }
        tell(feed, deliveries);
        deliveries.all();

        assertTrue(mishaps > 200, mishaps + " operations failed");
        assertTrue(deliveries.failures() > 20, deliveries.failures() + " batches came again");
        templates.forEach(this::cardCountersAndSubscriptionsAgree);
        everySubscriptionThroughAKeyIsCountedOnce(Crowd.LIVE);
        everySubscriptionThroughAKeyIsCountedOnce(Crowd.TEST);
    }

    private void tell(Feed feed, Deliveries deliveries) {
        var events = feed.next();
        told.addAll(events);
        deliveries.add(events);
    }

    private void cardCountersAndSubscriptionsAgree(BasketId template) {
        var counted = world.counts().of(template).orElseThrow();
        long live = items().stream().filter(item -> isLive(item, template)).count();

        assertTrue(live > 50, "somebody follows " + template);
        assertEquals(live, counted.live(), "counted");
        assertEquals(live, counted.shown().count(), "shown");
        assertTrue(
                new Finding(template, counted, world.counts().standing(template)).isRight(),
                "part by part");
    }

    private static boolean isLive(Map<String, AttributeValue> item, BasketId template) {
        return Optional.ofNullable(item.get(TableLayout.TEMPLATE_BASKET_ID))
                        .filter(followed -> followed.s().equals(template.value()))
                        .isPresent()
                && !item.get(TableLayout.SUBSCRIPTION_STATUS_DATE).s().startsWith("CANCELLED");
    }

    private List<Map<String, AttributeValue>> items() {
        var embedded = world.embedded();
        return TableContents.of(embedded.client(), embedded.tableName()).all();
    }

    private void everySubscriptionThroughAKeyIsCountedOnce(Space space) {
        long made =
                told.stream()
                        .filter(event -> event.what().equals("subscription.created"))
                        .filter(event -> space.toString().equals(event.change().get("partner")))
                        .count();
        var usage = world.usages().of(space, new DayRange(TODAY, TODAY));

        assertTrue(made > 100, "partners are used");
        assertEquals(made, usage.of(Crowd.KEY).sum().subscriptions());
    }
}
