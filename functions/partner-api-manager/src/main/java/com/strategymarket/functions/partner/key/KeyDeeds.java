package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;

import java.time.Duration;
import java.util.function.Function;

/** What the audit trail tells of partners' keys: all but their secrets. */
final class KeyDeeds {

    private KeyDeeds() {}

    static Deed created(PartnerKey key) {
        var terms = key.terms();
        return Deed.of(key.subject(), "partner_key.created")
                .with("partner_id", key.holder().partner())
                .with("broker_id", key.holder().broker().id())
                .with("environment", key.holder().environment().lowerCase())
                .with("permissions", permissions(terms))
                .with("rate_limits", limits(terms))
                .with("revenue_share", share(terms));
    }

    static Deed changed(PartnerKey before, PartnerKey after) {
        var deed = Deed.of(after.subject(), "partner_key.changed").with("version", after.version());
        if (before.status() != after.status()) {
            deed = deed.with("status", after.status());
        }
        return new Changes(before.terms(), after.terms(), deed)
                .name("partner_name", KeyTerms::partnerName)
                .name("permissions", KeyDeeds::permissions)
                .name("rate_limits", KeyDeeds::limits)
                .name("revenue_share", KeyDeeds::share)
                .name("branding", terms -> terms.branding().toString())
                .name("show_performance", terms -> Boolean.toString(terms.showPerformance()))
                .name("allowed_cidrs", terms -> terms.allowedAddresses().toString())
                .name("expires_at", terms -> terms.expiresAt().map(Object::toString).orElse("-"))
                .deed();
    }

    static Deed revoked(PartnerKey key) {
        return Deed.of(key.subject(), "partner_key.revoked");
    }

    static Deed rotated(PartnerKey key, Duration overlap) {
        return Deed.of(key.subject(), "partner_key.rotated")
                .with("version", key.version())
                .with("overlap_seconds", overlap.toSeconds());
    }

    /** Names what is not as it was. */
    private record Changes(KeyTerms before, KeyTerms after, Deed deed) {

        Changes name(String name, Function<KeyTerms, String> form) {
            var is = form.apply(after);
            return form.apply(before).equals(is)
                    ? this
                    : new Changes(before, after, deed.with(name, is));
        }
    }

    private static String permissions(KeyTerms terms) {
        return String.join(
                " ", terms.permissions().stream().map(permission -> permission.code()).toList());
    }

    private static String limits(KeyTerms terms) {
        return "%s a minute, %s a day"
                .formatted(terms.limits().perMinute(), terms.limits().perDay());
    }

    private static String share(KeyTerms terms) {
        return "%s platform, %s partner"
                .formatted(
                        terms.share().platform().value().toPlainString(),
                        terms.share().partner().value().toPlainString());
    }
}
