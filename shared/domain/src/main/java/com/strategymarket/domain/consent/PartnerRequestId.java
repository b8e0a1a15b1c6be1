package com.strategymarket.domain.consent;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.PartnerId;

import java.util.Optional;

/**
 * What a partner asks someone for. It says what it is about, so that a partner who asks again asks
 * for the same.
 */
public record PartnerRequestId(BasketId template, PartnerId partner) {

    private static final String SEPARATOR = "-";

    /** Empty for what cannot be an id: nothing of that name exists. */
    public static Optional<PartnerRequestId> of(String text) {
        int end = text.indexOf(SEPARATOR);
        return end < 0
                ? Optional.empty()
                : BasketId.of(text.substring(0, end))
                        .flatMap(
                                template ->
                                        PartnerId.of(text.substring(end + 1))
                                                .map(
                                                        partner ->
                                                                new PartnerRequestId(
                                                                        template, partner)));
    }

    @Override
    public String toString() {
        return template + SEPARATOR + partner;
    }
}
