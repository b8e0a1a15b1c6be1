package com.strategymarket.functions.partner.key;

import static com.strategymarket.platform.json.Scalars.instant;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.partner.credential.ApiSecret;
import com.strategymarket.domain.partner.key.KeySecrets.KeySecret;
import com.strategymarket.domain.partner.key.KeyStatus;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.usage.Tally;
import com.strategymarket.platform.http.paging.PageShape;
import com.strategymarket.platform.json.Definition;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.Numbers;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.Scalars;
import com.strategymarket.platform.json.partner.KeyShapes;

import java.util.function.Function;

/** How keys are shown to admins. Of secrets nothing is shown but which there are. */
final class KeyView {

    private static final ObjectShape<KeySecret> SECRET =
            ObjectShape.view(
                    "PartnerSecret",
                    secret -> {
                        secret.required("ending", KeySecret::ending, text())
                                .about("The last characters of it, to tell it apart.");
                        secret.required("created_at", KeySecret::createdAt, instant());
                        secret.optional("expires_at", KeySecret::expiresAt, instant())
                                .about("When the overlap of its rotation ends.");
                    });

    private static final ObjectShape<Tally> TALLY =
            ObjectShape.view(
                    "PartnerKeyTally",
                    tally -> {
                        tally.required("allowed", Tally::allowed, Numbers.count());
                        tally.required("limited", Tally::limited, Numbers.count());
                        tally.required("refused", Tally::refused, Numbers.count());
                        tally.required("subscriptions", Tally::subscriptions, Numbers.count());
                    });

    private static final ObjectShape<UsedKey> USAGE =
            ObjectShape.view(
                    "PartnerKeyUsage",
                    usage -> {
                        usage.required("today", UsedKey::today, TALLY);
                        usage.required("this_month", UsedKey::thisMonth, TALLY);
                    });

    static final ObjectShape<PartnerKey> PLAIN =
            ObjectShape.view(
                    "PartnerKey",
                    key -> {
                        name(key, Function.identity());
                        describe(key, Function.identity());
                    });

    static final PageShape<PartnerKey> PAGE =
            PageShape.of("PartnerKeyPage", "partner_api_keys", PLAIN);

    static final ObjectShape<UsedKey> USED =
            ObjectShape.view(
                    "PartnerKeyWithUsage",
                    used -> {
                        name(used, UsedKey::key);
                        describe(used, UsedKey::key);
                        used.optional("last_used_at", UsedKey::lastUsed, instant());
                        used.required("usage", Function.identity(), USAGE);
                    });

    static final ObjectShape<IssuedKey> ISSUED =
            ObjectShape.view(
                    "IssuedPartnerKey",
                    issued -> {
                        name(issued, IssuedKey::key);
                        issued.optional(
                                        "api_secret",
                                        shown -> shown.secret().map(ApiSecret::text),
                                        text())
                                .about("Shown this once, and absent from an answer given again.");
                        issued.required("warning", IssuedKey::warning, text());
                        describe(issued, IssuedKey::key);
                    });

    private KeyView() {}

    private static <T> void name(Definition<T> owner, Function<T, PartnerKey> key) {
        owner.required("api_key_id", key.andThen(k -> k.id().value()), text());
        owner.required("api_key", key.andThen(k -> k.apiKey().text()), text());
    }

    private static <T> void describe(Definition<T> owner, Function<T, PartnerKey> key) {
        owner.required("status", key.andThen(PartnerKey::status), Scalars.choice(KeyStatus.class));
        KeyShapes.holder(owner, key.andThen(PartnerKey::holder));
        KeyShapes.terms(owner, key.andThen(PartnerKey::terms));
        owner.required("secrets", key.andThen(k -> k.secrets().all()), ListShape.of(SECRET));
        owner.required("version", key.andThen(PartnerKey::version), Numbers.count());
        owner.required("created_at", key.andThen(PartnerKey::createdAt), instant());
        owner.required("updated_at", key.andThen(PartnerKey::updatedAt), instant());
    }
}
