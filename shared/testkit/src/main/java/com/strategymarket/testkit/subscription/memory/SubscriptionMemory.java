package com.strategymarket.testkit.subscription.memory;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerAccounts.Holder;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequestId;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.TemplateDetails;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.subscription.Agreement;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.user.EmailPrint;
import com.strategymarket.domain.user.KnownUser;
import com.strategymarket.testkit.change.Traces;
import com.strategymarket.testkit.marketplace.InMemoryMarketplace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the ports of subscribing hold in memory. Its one lock makes a transaction of a write. */
final class SubscriptionMemory {

    final InMemoryMarketplace marketplace = new InMemoryMarketplace();
    final Map<SubscriptionId, KeptSubscription> subscriptions = new HashMap<>();
    final Map<Guard, SubscriptionId> guards = new HashMap<>();
    final Map<BrokerAccountId, BrokerAccount> accounts = new HashMap<>();
    final Map<String, Holder> holders = new HashMap<>();
    final Map<EmailPrint, KnownUser> users = new HashMap<>();
    final Map<Asked, PartnerRequest> requests = new HashMap<>();
    final Map<String, LedgerEntry> entries = new HashMap<>();
    final Traces traces = new Traces();
    private final Map<BasketId, Long> live = new HashMap<>();

    record Guard(UserId user, BasketId template) {
        static Guard of(Agreement agreement) {
            return new Guard(agreement.user(), agreement.template());
        }
    }

    record Asked(UserId user, PartnerRequestId id) {
        static Asked of(PartnerRequest request) {
            return new Asked(request.user(), request.id());
        }
    }

    synchronized <T> T read(Supplier<T> reading) {
        return reading.get();
    }

    synchronized void write(Trace trace, List<Part> parts) {
        traces.write(
                trace,
                () -> parts.stream().allMatch(part -> part.holds().getAsBoolean()),
                () -> parts.forEach(part -> part.effect().run()));
    }

    Optional<Template> template(BasketId id) {
        return marketplace.templates().find(id).map(TemplateDetails::template);
    }

    /** One more or one less, where anything is counted. */
    Part count(Agreement agreement, long by) {
        var template = agreement.template();
        return new Part(
                () -> agreement.isTest() || template(template).isPresent(),
                () -> {
                    if (!agreement.isTest()) {
                        var sum = live.merge(template, by, Long::sum);
                        marketplace.countLive(template, 0, sum);
                    }
                });
    }
}
