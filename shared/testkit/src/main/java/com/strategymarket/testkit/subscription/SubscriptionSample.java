package com.strategymarket.testkit.subscription;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerLink;
import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.consent.Mediation;
import com.strategymarket.domain.consent.Mediation.Asker;
import com.strategymarket.domain.consent.Question;
import com.strategymarket.domain.id.AllocationId;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Pricing;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.Terms;
import com.strategymarket.domain.subscription.allocation.Allocation;
import com.strategymarket.domain.subscription.allocation.Sizing;
import com.strategymarket.testkit.marketplace.Sample;
import com.strategymarket.testkit.partner.PartnerSample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** Good agreements and accounts, to be changed in what a test is about. */
public final class SubscriptionSample {

    public static final Instant NOW = Sample.NOW;
    public static final Space ZEBU = new Space(new PartnerId("ZEBU"), Environment.LIVE);
    public static final Space ZEBU_TEST = new Space(new PartnerId("ZEBU"), Environment.TEST);
    public static final Space ANGEL = new Space(new PartnerId("ANGEL"), Environment.LIVE);
    public static final Currency INR = Currency.getInstance("INR");
    public static final Currency USD = Currency.getInstance("USD");
    public static final Sizing SIZING =
            new Sizing(Sizing.USUAL_MULTIPLIER, Sizing.USUAL_PRIORITY, Optional.empty());

    private static final String FORM = "01KAFM%020d";

    private SubscriptionSample() {}

    public static UserId user(int number) {
        return new UserId("0a1b2c3d-0000-4000-8000-%012d".formatted(number));
    }

    /** The higher the number, the newer. */
    public static SubscriptionId id(int number) {
        return new SubscriptionId(FORM.formatted(number));
    }

    public static BrokerAccountId accountId(int number) {
        return new BrokerAccountId(FORM.formatted(number));
    }

    public static AllocationId allocationId(int number) {
        return new AllocationId(FORM.formatted(number));
    }

    public static BasketId template(int number) {
        return Sample.id(number);
    }

    public static BrokerClient client(String clientId) {
        return new BrokerClient(Broker.of("ZEBU").orElseThrow(), clientId);
    }

    public static Asker asker(Space partner) {
        return new Asker(partner, PartnerSample.id(1));
    }

    /** What a partner asks someone for. */
    public static Question question(int template, Space partner, String clientId) {
        var share = RevenueShare.USUAL;
        var mediation = new Mediation(asker(partner), share, client(clientId), true, SIZING);
        return new Question(template(template), new Pricing.Free(), mediation);
    }

    public static BrokerAccount account(int number, UserId owner) {
        return account(number, owner, client("ZB-" + number));
    }

    public static BrokerAccount account(int number, UserId owner, BrokerClient client) {
        return BrokerAccount.link(
                accountId(number),
                owner,
                new BrokerLink(client, "Account " + number),
                NOW.plusSeconds(number));
    }

    public static Allocation allocation(int number, BrokerAccount account) {
        var sizing = new Sizing(new BigDecimal("1.25"), 3, Optional.of(50));
        return new Allocation(
                allocationId(number), account.id(), account.client(), sizing, NOW.plusSeconds(1));
    }

    public static Money rupees(String amount) {
        return Money.ofMajor(new BigDecimal(amount), INR);
    }

    public static Money dollars(String amount) {
        return Money.ofMajor(new BigDecimal(amount), USD);
    }

    public static Agreement free(int number, UserId user) {
        var terms = new Terms(new Pricing.Free(), Optional.empty());
        return agreement(number, user, terms, Optional.empty());
    }

    public static Agreement alone(int number, UserId user) {
        var terms = new Terms(new Pricing.Paid(rupees("999")), Optional.empty());
        return agreement(number, user, terms, Optional.empty());
    }

    public static Agreement through(Space partner, int number, UserId user) {
        return through(partner, number, user, rupees("999"));
    }

    public static Agreement through(Space partner, int number, UserId user, Money fee) {
        var terms = new Terms(new Pricing.Paid(fee), Optional.of(RevenueShare.USUAL));
        return agreement(number, user, terms, Optional.of(partner));
    }

    /** To the first template. */
    public static Agreement agreement(
            int number, UserId user, Terms terms, Optional<Space> partner) {
        return new Agreement(
                id(number),
                user,
                template(1),
                Sample.ADMIN,
                terms,
                partner,
                NOW.plusSeconds(number));
    }

    public static Agreement to(BasketId template, Agreement like) {
        return new Agreement(
                like.id(),
                like.user(),
                template,
                like.owner(),
                like.terms(),
                like.partner(),
                like.since());
    }
}
