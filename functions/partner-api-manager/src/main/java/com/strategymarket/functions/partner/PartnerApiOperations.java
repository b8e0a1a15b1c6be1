package com.strategymarket.functions.partner;

import com.strategymarket.functions.partner.branding.BrandingApi;
import com.strategymarket.functions.partner.key.PartnerKeyApi;
import com.strategymarket.functions.partner.usage.UsageApi;
import com.strategymarket.platform.http.Operation;

import java.util.List;
import java.util.stream.Stream;

/** What this function takes and answers, for the API reference. */
public final class PartnerApiOperations {

    private PartnerApiOperations() {}

    public static List<Operation<?>> all() {
        return Stream.of(PartnerKeyApi.OPERATIONS, UsageApi.OPERATIONS, BrandingApi.OPERATIONS)
                .<Operation<?>>flatMap(List::stream)
                .toList();
    }
}
