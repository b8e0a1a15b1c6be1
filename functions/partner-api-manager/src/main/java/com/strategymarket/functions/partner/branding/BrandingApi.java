package com.strategymarket.functions.partner.branding;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.functions.partner.key.KeyExample;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.Scalars;

import java.util.List;

/** A partner's branding, for pages that look like its own. */
public final class BrandingApi {

    private static final ObjectShape<PartnerKey> BRANDING =
            ObjectShape.view(
                    "PartnerBranding",
                    branding -> {
                        branding.required(
                                "partner_id",
                                key -> key.holder().partner().value(),
                                Scalars.text());
                        branding.required(
                                "partner_name", key -> key.terms().partnerName(), Scalars.text());
                        branding.required(
                                "show_platform_branding",
                                key -> key.terms().branding().showPlatform(),
                                Scalars.flag());
                        branding.optional(
                                "custom_logo_url",
                                key -> key.terms().branding().logoUrl(),
                                Scalars.text());
                    });

    private static final Operation<Void> GET =
            Operation.of(Routes.GET_OWN_BRANDING, "Get your branding")
                    .about("For white-label pages.")
                    .answers(200, "The branding.", BRANDING, KeyExample.KEY);

    public static final List<Operation<?>> OPERATIONS = List.of(GET);

    public List<Endpoint<?>> endpoints() {
        return List.of(new Endpoint<>(GET, BrandingApi::get));
    }

    private static Reply get(Call<Void> call) {
        return Reply.json(200, BRANDING, call.caller().partnerKey());
    }
}
