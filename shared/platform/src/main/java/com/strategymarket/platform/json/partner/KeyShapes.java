package com.strategymarket.platform.json.partner;

import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.flag;
import static com.strategymarket.platform.json.Scalars.form;
import static com.strategymarket.platform.json.Scalars.instant;
import static com.strategymarket.platform.json.Scalars.lowerCaseChoice;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.contract.Permission;
import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.Branding;
import com.strategymarket.domain.partner.key.Cidr;
import com.strategymarket.domain.partner.key.KeyChange;
import com.strategymarket.domain.partner.key.KeyDraft;
import com.strategymarket.domain.partner.key.KeyHolder;
import com.strategymarket.domain.partner.key.KeyStatus;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerType;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.platform.json.Definition;
import com.strategymarket.platform.json.Fields;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.ObjectShape;

import java.util.List;
import java.util.function.Function;

/** Partners' keys, as admins write them, as they are shown and as their terms are stored. */
public final class KeyShapes {

    public static final ObjectShape<KeyTerms> TERMS =
            ObjectShape.of("PartnerKeyTerms", terms -> terms(terms, Function.identity()));

    public static final ObjectShape<KeyDraft> DRAFT =
            ObjectShape.of(
                    "PartnerKeyDraft",
                    draft -> {
                        var holder = holder(draft, KeyDraft::holder);
                        var terms = terms(draft, KeyDraft::terms);
                        return read -> new KeyDraft(holder.apply(read), terms.apply(read));
                    });

    public static final ObjectShape<KeyChange> CHANGE =
            ObjectShape.of(
                    "PartnerKeyChange",
                    change -> {
                        var status =
                                change.required(
                                        "status", KeyChange::status, choice(KeyStatus.class));
                        var terms = terms(change, KeyChange::terms);
                        change.rule("status", read -> KeyChange.brokenStatus(read.get(status)));
                        return read -> new KeyChange(read.get(status), terms.apply(read));
                    });

    private KeyShapes() {}

    /** Adds the fields of a holder to what has one. */
    public static <T> Function<Fields, KeyHolder> holder(
            Definition<T> owner, Function<T, KeyHolder> get) {
        var partner =
                owner.required(
                        "partner_id",
                        get.andThen(holder -> holder.partner().value()),
                        text(PartnerId.FORM));
        var type =
                owner.orElse(
                        "partner_type",
                        get.andThen(KeyHolder::type),
                        choice(PartnerType.class),
                        PartnerType.BROKER);
        var broker =
                owner.required(
                        "broker_id",
                        get.andThen(KeyHolder::broker),
                        choice(Broker.KNOWN, Broker::id));
        var environment =
                owner.orElse(
                                "environment",
                                get.andThen(KeyHolder::environment),
                                lowerCaseChoice(Environment.class),
                                Environment.LIVE)
                        .about("What is done with a test key counts nowhere and bills nobody.");
        return read ->
                new KeyHolder(
                        new PartnerId(read.get(partner)),
                        read.get(type),
                        read.get(broker),
                        read.get(environment));
    }

    /** Adds the fields of terms to what has some. */
    public static <T> Function<Fields, KeyTerms> terms(
            Definition<T> owner, Function<T, KeyTerms> get) {
        var name =
                owner.required(
                        "partner_name", get.andThen(KeyTerms::partnerName), text(KeyTerms.NAME));
        var permissions =
                owner.orElse(
                        "permissions",
                        get.andThen(KeyTerms::permissions),
                        ListShape.of(
                                choice(List.of(Permission.values()), Permission::code),
                                KeyTerms.PERMISSIONS),
                        KeyTerms.USUAL_PERMISSIONS);
        var limits =
                owner.orElse(
                        "rate_limits",
                        get.andThen(KeyTerms::limits),
                        TermShapes.RATE_LIMITS,
                        RateLimits.USUAL);
        var share =
                owner.orElse(
                        "revenue_share",
                        get.andThen(KeyTerms::share),
                        TermShapes.REVENUE_SHARE,
                        RevenueShare.USUAL);
        var branding =
                owner.orElse(
                        "branding",
                        get.andThen(KeyTerms::branding),
                        TermShapes.BRANDING,
                        Branding.USUAL);
        var performance =
                owner.orElse(
                                "show_performance",
                                get.andThen(KeyTerms::showPerformance),
                                flag(),
                                true)
                        .about("Whether the partner may see how a template's followers did.");
        var addresses =
                owner.orElse(
                                "allowed_cidrs",
                                get.andThen(KeyTerms::allowedAddresses),
                                ListShape.of(
                                        form(
                                                Cidr::parse,
                                                "must be a range such as 203.0.113.0/24 or"
                                                        + " 2001:db8::/32, with no bit set behind"
                                                        + " the prefix"),
                                        KeyTerms.ADDRESS_RANGES),
                                List.of())
                        .about("From where the key may be used; from anywhere when empty.");
        var expiry =
                owner.optional("expires_at", get.andThen(KeyTerms::expiresAt), instant())
                        .about("When the key ends by itself; never when absent.");
        owner.rule("permissions", read -> KeyTerms.brokenPermissions(read.get(permissions)));
        return read ->
                new KeyTerms(
                        read.get(name),
                        read.get(permissions),
                        read.get(limits),
                        read.get(share),
                        read.get(branding),
                        read.get(performance),
                        read.get(addresses),
                        read.get(expiry));
    }
}
