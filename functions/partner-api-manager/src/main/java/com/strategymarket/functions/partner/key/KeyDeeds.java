package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.partner.key.Cidr;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the audit trail tells of partners' keys: all but their secrets. */
final class KeyDeeds {

    /** Whatever a key allows and can be changed later. */
    private static final List<Term> TERMS =
            List.of(
                    new Term("partner_name", KeyTerms::partnerName),
                    new Term("permissions", KeyDeeds::permissions),
                    new Term("rate_limits", KeyDeeds::limits),
                    new Term("revenue_share", KeyDeeds::share),
                    new Term("branding", KeyDeeds::branding),
                    new Term("show_performance", terms -> "" + terms.showPerformance()),
                    new Term("allowed_cidrs", KeyDeeds::addresses),
                    new Term("expires_at", KeyDeeds::end));

    private record Term(String name, Function<KeyTerms, String> inWords) {}

    private KeyDeeds() {}

    static Deed created(PartnerKey key) {
        var deed =
                Deed.of(key.subject(), "partner_key.created")
                        .with("partner_id", key.holder().partner())
                        .with("partner_type", key.holder().type())
                        .with("broker_id", key.holder().broker().id())
                        .with("environment", key.holder().environment().lowerCase());
        for (var term : TERMS) {
            deed = deed.with(term.name(), term.inWords().apply(key.terms()));
        }
        return deed;
    }

    /** What is not as it was, with what it was. */
    static Deed changed(PartnerKey before, PartnerKey after) {
        var deed =
                Deed.of(after.subject(), "partner_key.changed")
                        .with("version", after.version())
                        .withChanged("status", before.status(), after.status());
        for (var term : TERMS) {
            var was = term.inWords().apply(before.terms());
            deed = deed.withChanged(term.name(), was, term.inWords().apply(after.terms()));
        }
        return deed;
    }

    static Deed revoked(PartnerKey key) {
        return Deed.of(key.subject(), "partner_key.revoked");
    }

    static Deed rotated(PartnerKey key, Duration overlap) {
        return Deed.of(key.subject(), "partner_key.rotated")
                .with("version", key.version())
                .with("overlap_seconds", overlap.toSeconds());
    }

    private static String permissions(KeyTerms terms) {
        return String.join(
                " ", terms.permissions().stream().map(permission -> permission.code()).toList());
    }

    /** Not by a format: that would write figures as the machine's language does. */
    private static String limits(KeyTerms terms) {
        var limits = terms.limits();
        return limits.perMinute() + " a minute, " + limits.perDay() + " a day";
    }

    private static String share(KeyTerms terms) {
        return terms.share().platform().value().toPlainString()
                + " platform, "
                + terms.share().partner().value().toPlainString()
                + " partner";
    }

    private static String branding(KeyTerms terms) {
        var branding = terms.branding();
        return (branding.showPlatform() ? "platform shown, " : "platform not shown, ")
                + branding.logoUrl().orElse("no logo");
    }

    private static String addresses(KeyTerms terms) {
        return terms.allowedAddresses().isEmpty()
                ? "any"
                : terms.allowedAddresses().stream()
                        .map(Cidr::toString)
                        .collect(Collectors.joining(" "));
    }

    private static String end(KeyTerms terms) {
        return terms.expiresAt().map(Object::toString).orElse("never");
    }
}
