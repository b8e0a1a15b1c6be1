package com.strategymarket.functions.partner.usage;

import com.strategymarket.domain.partner.usage.DayRange;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Parameter;
import com.strategymarket.platform.json.Scalars;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Which days are asked for. */
final class UsageRange {

    private static final int USUAL_DAYS = 30;

    static final Parameter<Optional<LocalDate>> FROM =
            Parameter.optional(
                    "from",
                    Scalars.date(),
                    "The first day, of UTC; 29 days before the last unless given.");

    static final Parameter<Optional<LocalDate>> TO =
            Parameter.optional(
                    "to",
                    Scalars.date(),
                    "The last day, of UTC; today unless given. At most %s days in all."
                            .formatted(DayRange.MOST_DAYS));

    private UsageRange() {}

    static DayRange of(Call<?> call) {
        var today = LocalDate.ofInstant(call.now(), ZoneOffset.UTC);
        var last = call.query(TO).orElse(today);
        var first = call.query(FROM).orElse(last.minusDays(USUAL_DAYS - 1L));
        var broken = DayRange.broken(first, last);
        if (broken.isPresent()) {
            throw Problem.invalid(TO.name(), broken.get()).thrown();
        }
        return new DayRange(first, last);
    }
}
