package com.strategymarket.functions.partner.usage;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.partner.key.PartnerKeys;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.partner.usage.Usages;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.functions.partner.key.KeyExample;
import com.strategymarket.functions.partner.key.StoredKey;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.ObjectShape;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How keys are used, for admins and for the partners themselves. */
public final class UsageApi {

    private static final Instant EXAMPLE_TIME = Instant.parse("2026-11-20T03:45:00Z");
    private static final List<UsageDay> EXAMPLE =
            List.of(new UsageDay(LocalDate.parse("2026-11-20"), KeyExample.TALLY));

    private static final ObjectShape<List<UsageDay>> DAYS =
            ObjectShape.view(
                    "UsageOfKey",
                    usage ->
                            usage.required(
                                    "days", Function.identity(), ListShape.of(UsageDay.SHAPE)));

    private static final Operation<Void> OF_KEY =
            Operation.of(Routes.GET_PARTNER_KEY_USAGE, "Get a key's usage by day")
                    .with(UsageRange.FROM, UsageRange.TO)
                    .answers(200, "Each day of the range.", DAYS, EXAMPLE)
                    .refuses(ProblemCode.PARTNER_KEY_NOT_FOUND);

    private static final Operation<Void> OWN =
            Operation.of(Routes.GET_OWN_USAGE, "Get your limits and usage")
                    .with(UsageRange.FROM, UsageRange.TO)
                    .answers(
                            200,
                            "Your limits, what is left of them, and each day of the range.",
                            OwnUsage.SHAPE,
                            new OwnUsage(
                                    KeyExample.KEY,
                                    Optional.of(
                                            Standing.untouched(
                                                            KeyExample.KEY.terms().limits(),
                                                            EXAMPLE_TIME)
                                                    .afterOne()),
                                    EXAMPLE));

    public static final List<Operation<?>> OPERATIONS = List.of(OF_KEY, OWN);

    private final PartnerKeys keys;
    private final Usages usages;

    public UsageApi(PartnerKeys keys, Usages usages) {
        this.keys = keys;
        this.usages = usages;
    }

    public List<Endpoint<?>> endpoints() {
        return List.of(new Endpoint<>(OF_KEY, this::ofKey), new Endpoint<>(OWN, this::own));
    }

    private Reply ofKey(Call<Void> call) {
        var range = UsageRange.of(call);
        var key = StoredKey.of(keys, StoredKey.id(call.path("api_key_id")));
        var usage = usages.of(key, range);
        return Reply.json(200, DAYS, UsageDay.all(usage, range));
    }

    private Reply own(Call<Void> call) {
        var range = UsageRange.of(call);
        var key = call.caller().partnerKey();
        var usage = usages.of(key.holder().space(), range);
        var own = new OwnUsage(key, call.standing(), UsageDay.all(usage, range));
        return Reply.json(200, OwnUsage.SHAPE, own);
    }
}
