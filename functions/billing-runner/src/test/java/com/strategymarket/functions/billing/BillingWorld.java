package com.strategymarket.functions.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.contract.PaymentProvider;
import com.strategymarket.domain.billing.BillSubscription;
import com.strategymarket.domain.billing.DueSubscriptions.Due;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.payment.Payments;
import com.strategymarket.domain.subscribing.Opening;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.Subscription;
import com.strategymarket.domain.subscription.Terms;
import com.strategymarket.domain.subscription.allocation.Allocations;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.marketplace.DynamoOfferings;
import com.strategymarket.platform.dynamo.marketplace.DynamoTemplates;
import com.strategymarket.platform.dynamo.payment.SandboxOffice;
import com.strategymarket.platform.dynamo.payment.SandboxOutcome;
import com.strategymarket.platform.dynamo.payment.SandboxPayments;
import com.strategymarket.platform.dynamo.revenue.DynamoLedger;
import com.strategymarket.platform.dynamo.revenue.LedgerBooks;
import com.strategymarket.platform.dynamo.subscription.DynamoOpenings;
import com.strategymarket.platform.dynamo.subscription.DynamoSubscriptions;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.platform.wiring.BillingWiring;
import com.strategymarket.testkit.count.CountTrace;
import com.strategymarket.testkit.count.Subscribed;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.marketplace.Admin;
import com.strategymarket.testkit.marketplace.Sample;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** Somebody's subscription at 999 rupees a month, and those who bill it. */
record BillingWorld(
        DynamoDbClient seen, DynamoDbClient real, String tableName, Random tokens, Due due) {

    static final Instant BEGIN = Instant.parse("2027-01-31T10:00:00Z");
    static final Instant SECOND = Instant.parse("2027-02-28T00:00:00Z");
    private static final long FEE = 99_900;

    /** Begun and not paid yet. */
    static BillingWorld begun(DynamoDbClient seen, DynamoDbClient real, String name) {
        var world = empty(seen, real, name);
        world.open(Optional.empty());
        return world;
    }

    static BillingWorld throughPartner(
            DynamoDbClient seen, DynamoDbClient real, String name, Space partner) {
        var world = empty(seen, real, name);
        world.open(Optional.of(partner));
        return world;
    }

    private static BillingWorld empty(DynamoDbClient seen, DynamoDbClient real, String name) {
        return new BillingWorld(
                seen, real, name, new Random(1), new Due(Subscribed.user(1), Subscribed.id(1)));
    }

    private void open(Optional<Space> partner) {
        var traced = new TracedTransactions(table(real));
        var config = Sample.config(Visibility.PUBLIC, Sample.rupees(999));
        var template =
                new Admin(new DynamoOfferings(table(real), traced))
                        .publish(1, config)
                        .basket()
                        .id();
        var kept = KeptSubscription.open(state(agreement(template, partner)), Allocations.NONE);
        var opening =
                new Opening(
                        kept,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        new DynamoOpenings(table(real), traced, new LedgerBooks())
                .open(opening, CountTrace.of(Subscribed.deed(kept)));
    }

    private Agreement agreement(BasketId template, Optional<Space> partner) {
        var share = partner.map(of -> RevenueShare.withPartner(Percentage.of("30")));
        return new Agreement(
                due.id(),
                due.user(),
                template,
                Sample.ADMIN,
                new Terms(Sample.rupees(999), share),
                partner,
                BEGIN);
    }

    private static Subscription state(Agreement agreement) {
        return agreement.partner().isPresent()
                ? Subscription.Active.since(agreement)
                : new Subscription.PendingPayment(agreement);
    }

    private Table table(DynamoDbClient client) {
        return new Table(client, tableName, tokens, pause -> {}, System::nanoTime);
    }

    /** Through whatever goes wrong. */
    int bill(Instant now) {
        try {
            BillingWiring.billSubscription(table(seen), PaymentProvider.SANDBOX).handle(due, now);
            return 200;
        } catch (RuntimeException failure) {
            return 503;
        }
    }

    BillingWorld billedWell(Instant now) {
        BillingWiring.billSubscription(table(real), PaymentProvider.SANDBOX).handle(due, now);
        return this;
    }

    Payments sandbox() {
        return new SandboxPayments(table(real));
    }

    void billedBy(Payments payments, Instant now) {
        var transactions = new TracedTransactions(table(real));
        new BillSubscription(
                        new DynamoSubscriptions(table(real), transactions),
                        new DynamoTemplates(table(real)),
                        new DynamoLedger(table(real), transactions, new LedgerBooks()),
                        payments)
                .handle(due, now);
    }

    BillingWorld next(SandboxOutcome... outcomes) {
        new SandboxOffice(table(real)).script(Optional.of(due.user()), List.of(outcomes));
        return this;
    }

    void cancel(Instant now) {
        var subscriptions =
                new DynamoSubscriptions(table(real), new TracedTransactions(table(real)));
        var before = subscription();
        var pending = (Subscription.PendingPayment) before.state();
        var after = before.next(pending.cancelled(now));
        subscriptions.save(before, after, CountTrace.of(Subscribed.deed(after)));
    }

    KeptSubscription subscription() {
        return new DynamoSubscriptions(table(real), new TracedTransactions(table(real)))
                .find(due.user(), due.id())
                .orElseThrow();
    }

    /** What is booked, by period and kind: each once. */
    Map<String, Long> booked() {
        return contents().under("LEDGER#").stream()
                .filter(item -> item.containsKey("kind"))
                .collect(
                        Collectors.groupingBy(
                                item -> item.get("period").n() + " " + item.get("kind").s(),
                                Collectors.counting()));
    }

    long taken() {
        return new SandboxOffice(table(real))
                .payments(due.user()).stream().mapToLong(each -> each.taken().minor()).sum();
    }

    TableContents contents() {
        return TableContents.of(real, tableName);
    }

    /** What holds whatever happened. */
    void holds() {
        var kept = subscription();
        var contents = contents();
        booked().forEach((entry, times) -> assertEquals(1, times, entry));
        assertEquals(kept.isLive() ? 1 : 0, contents.ids("SUBSCRIBED#").size(), "guard");
        var counted =
                contents.under("TEMPLATE#").stream()
                        .filter(item -> TableContents.sortKey(item).startsWith("COUNT#"))
                        .mapToLong(item -> Long.parseLong(item.get("live").n()))
                        .sum();
        assertEquals(kept.isLive() ? 1 : 0, counted, "counted");
        var deeds = contents.deeds().get(kept.subject());
        assertEquals(kept.version(), deeds.size(), () -> "one record a change: " + deeds);
        contents.under("LEDGER#").stream()
                .filter(item -> item.containsKey("lines"))
                .forEach(item -> assertEquals(0, sum(item), "debits and credits"));
    }

    private static long sum(Map<String, AttributeValue> entry) {
        return entry.get("lines").m().values().stream()
                .mapToLong(line -> Long.parseLong(line.n()))
                .sum();
    }

    /** What is taken is booked, and nothing else, once nothing is open any more. */
    void agrees(String... entries) {
        assertEquals(Optional.empty(), subscription().charge());
        assertEquals(
                List.of(entries).stream().collect(Collectors.toMap(each -> each, each -> 1L)),
                booked());
        var fees = List.of(entries).stream().filter(each -> each.endsWith("FEE")).count();
        assertEquals((2 * fees - entries.length) * FEE, taken());
    }
}
