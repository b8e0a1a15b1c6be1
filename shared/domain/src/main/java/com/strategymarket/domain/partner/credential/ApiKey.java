package com.strategymarket.domain.partner.credential;

import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.id.PartnerKeyId;

import java.util.Optional;

/** What a partner's server calls itself: {@code pk_zebu_live_{id}{checksum}}. It is no secret. */
public record ApiKey(PartnerId partner, Environment environment, PartnerKeyId id) {

    public static final String PREFIX = "pk";
    private static final int ID_DIGITS = 26;

    /** Empty for what is none: mistyped, cut off, or of another make. */
    public static Optional<ApiKey> parse(String text) {
        return CredentialText.parse(PREFIX, ID_DIGITS, text)
                .flatMap(
                        read ->
                                PartnerKeyId.of(read.payload())
                                        .map(
                                                id ->
                                                        new ApiKey(
                                                                read.partner(),
                                                                read.environment(),
                                                                id)));
    }

    public String text() {
        return new CredentialText(PREFIX, partner, environment, id.value()).text();
    }
}
