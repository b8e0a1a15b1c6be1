package com.strategymarket.platform.json.partner;

import static com.strategymarket.platform.json.Numbers.decimal;
import static com.strategymarket.platform.json.Numbers.whole;
import static com.strategymarket.platform.json.Scalars.flag;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.money.Percentage;
import com.strategymarket.domain.partner.key.Branding;
import com.strategymarket.domain.partner.key.RevenueShare;
import com.strategymarket.domain.partner.limit.RateLimits;
import com.strategymarket.platform.json.ObjectShape;

/** The parts of a key's terms. */
public final class TermShapes {

    public static final ObjectShape<RateLimits> RATE_LIMITS =
            ObjectShape.of(
                    "RateLimits",
                    limits -> {
                        var minute =
                                limits.orElse(
                                        "requests_per_minute",
                                        RateLimits::perMinute,
                                        whole(RateLimits.MINUTE),
                                        RateLimits.USUAL.perMinute());
                        var day =
                                limits.orElse(
                                        "requests_per_day",
                                        RateLimits::perDay,
                                        whole(RateLimits.DAY),
                                        RateLimits.USUAL.perDay());
                        limits.rule(
                                "requests_per_day",
                                read -> RateLimits.brokenDay(read.get(minute), read.get(day)));
                        return read -> new RateLimits(read.get(minute), read.get(day));
                    });

    public static final ObjectShape<RevenueShare> REVENUE_SHARE =
            ObjectShape.of(
                    "RevenueShare",
                    share -> {
                        var platform =
                                share.required(
                                        "platform_percentage",
                                        shared -> shared.platform().value(),
                                        decimal(Percentage.RANGE));
                        var partner =
                                share.required(
                                        "partner_percentage",
                                        shared -> shared.partner().value(),
                                        decimal(Percentage.RANGE));
                        share.rule(
                                "partner_percentage",
                                read -> RevenueShare.broken(read.get(platform), read.get(partner)));
                        return read ->
                                new RevenueShare(
                                        new Percentage(read.get(platform)),
                                        new Percentage(read.get(partner)));
                    });

    public static final ObjectShape<Branding> BRANDING =
            ObjectShape.of(
                    "Branding",
                    branding -> {
                        var platform =
                                branding.orElse(
                                                "show_platform_branding",
                                                Branding::showPlatform,
                                                flag(),
                                                true)
                                        .about("Whether the operator of the platform is named.");
                        var logo =
                                branding.optional(
                                        "custom_logo_url",
                                        Branding::logoUrl,
                                        text(Branding.LOGO_URL));
                        branding.rule(
                                "custom_logo_url",
                                read -> read.get(logo).flatMap(Branding::brokenLogo));
                        return read -> new Branding(read.get(platform), read.get(logo));
                    });

    private TermShapes() {}
}
