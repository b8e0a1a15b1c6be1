package com.strategymarket.functions.stream;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.partner.usage.MadeSubscriptions;
import com.strategymarket.domain.partner.usage.MadeSubscriptions.Source;
import com.strategymarket.platform.dynamo.Spaces;

import java.util.List;
import java.util.Optional;

/** Counts the subscriptions that were made through a partner into the usage of its key. */
final class CountPartnersSubscriptions implements Gathering<Source> {

    private static final String SUBJECT = "SUBSCRIPTION#";

    private final MadeSubscriptions made;

    CountPartnersSubscriptions(MadeSubscriptions made) {
        this.made = made;
    }

    @Override
    public Optional<Source> about(AuditRecord event) {
        var change = event.change();
        if (!event.what().equals("subscription.created") || !change.containsKey("partner")) {
            return Optional.empty();
        }
        return Optional.ofNullable(change.get("api_key_id"))
                .map(PartnerKeyId::new)
                .map(key -> Source.of(Spaces.read(change.get("partner")), key, event.at()));
    }

    @Override
    public void on(Source source, List<AuditRecord> events) {
        made.count(
                source,
                events.stream()
                        .map(event -> event.subject().substring(SUBJECT.length()))
                        .map(SubscriptionId::new)
                        .toList());
    }
}
