package com.strategymarket.functions.partner.key;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.credential.SecretHash;
import com.strategymarket.domain.partner.key.Branding;
import com.strategymarket.domain.partner.key.Cidr;
import com.strategymarket.domain.partner.key.KeyChange;
import com.strategymarket.domain.partner.key.KeyDraft;
import com.strategymarket.domain.partner.key.KeyHolder;
import com.strategymarket.domain.partner.key.KeySecrets.KeySecret;
import com.strategymarket.domain.partner.key.KeyTerms;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.key.PartnerType;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.domain.partner.usage.Tally;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key that the API reference shows. */
public final class KeyExample {

    private static final Instant MADE = Instant.parse("2026-11-20T03:45:00Z");

    static final KeyDraft DRAFT =
            new KeyDraft(
                    new KeyHolder(
                            new PartnerId("ZEBU"),
                            PartnerType.BROKER,
                            Broker.KNOWN.getFirst(),
                            Environment.LIVE),
                    new KeyTerms(
                            "Zebu Securities",
                            KeyTerms.USUAL_PERMISSIONS,
                            RateLimits.USUAL,
                            RevenueShare.USUAL,
                            new Branding(false, Optional.of("https://zebu.example/logo.png")),
                            true,
                            List.of(Cidr.parse("203.0.113.0/24").orElseThrow()),
                            Optional.empty()));

    public static final PartnerKey KEY =
            PartnerKey.create(
                    new PartnerKeyId("01M7Y1KC5THX4R803HM9Q3BZCK"),
                    DRAFT.holder(),
                    DRAFT.terms(),
                    new KeySecret("2Xk9fQ", new SecretHash("-"), MADE, Optional.empty()));

    static final KeyChange CHANGE = KeyChange.of(KEY);

    public static final Tally TALLY =
            new Tally(128, 3, 1, 2, Map.of("browseTemplates", 126L, "getTemplate", 2L));

    static final UsedKey USED = new UsedKey(KEY, TALLY, TALLY, Optional.of(MADE));

    /** No secret, not even one that opens nothing: scanners would take it for a real one. */
    static final IssuedKey ISSUED = IssuedKey.shownBefore(KEY);

    private KeyExample() {}
}
