package com.strategymarket.functions.partner.usage;

import static com.strategymarket.platform.json.Numbers.count;

import com.strategymarket.domain.partner.key.PartnerKey;
import com.strategymarket.domain.partner.limit.Level;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.platform.json.Definition;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.Scalars;
import com.strategymarket.platform.json.partner.TermShapes;

import java.util.List;
import java.util.Optional;

/**
 * How a partner stands.
 *
 * @param standing what is left of the limits of the key it calls with, if that is known
 * @param days of all its keys of the same environment
 */
record OwnUsage(PartnerKey key, Optional<Standing> standing, List<UsageDay> days) {

    private record Left(Level level, long now) {}

    private static final ObjectShape<Left> LEFT = ObjectShape.view("LimitLeft", OwnUsage::describe);

    private static final ObjectShape<Standing> STANDING =
            ObjectShape.view(
                    "LimitsLeft",
                    standing -> {
                        standing.required("minute", s -> new Left(s.minute(), s.now()), LEFT);
                        standing.required("day", s -> new Left(s.day(), s.now()), LEFT);
                    });

    static final ObjectShape<OwnUsage> SHAPE =
            ObjectShape.view(
                    "OwnUsage",
                    own -> {
                        own.required(
                                "partner_id",
                                usage -> usage.key().holder().partner().value(),
                                Scalars.text());
                        own.required(
                                "api_key_id", usage -> usage.key().id().value(), Scalars.text());
                        own.required(
                                "rate_limits",
                                usage -> usage.key().terms().limits(),
                                TermShapes.RATE_LIMITS);
                        own.optional("left", OwnUsage::standing, STANDING)
                                .about("Of the limits of the key that you call with.");
                        own.required("days", OwnUsage::days, ListShape.of(UsageDay.SHAPE))
                                .about("Of all your keys of the same environment.");
                    });

    private static void describe(Definition<Left> left) {
        left.required("remaining", l -> l.level().left(l.now()), count());
        left.required(
                        "full_in_seconds",
                        l -> l.level().untilFull(l.now()).plusNanos(999_999_999).toSeconds(),
                        count())
                .about("When all of it is there again, if you do not call.");
    }
}
