package com.strategymarket.functions.partner.usage;

import static com.strategymarket.platform.json.Numbers.count;

import com.strategymarket.domain.partner.usage.DayRange;
import com.strategymarket.domain.partner.usage.KeyUsage;
import com.strategymarket.domain.partner.usage.Tally;
import com.strategymarket.platform.json.CountsByName;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.Scalars;

import java.time.LocalDate;
import java.util.List;

/** One day of a range; those on which nothing happened are shown as well. */
record UsageDay(LocalDate date, Tally tally) {

    static final ObjectShape<UsageDay> SHAPE =
            ObjectShape.view(
                    "UsageDay",
                    day -> {
                        day.required("date", UsageDay::date, Scalars.date());
                        day.required("allowed", d -> d.tally().allowed(), count());
                        day.required("limited", d -> d.tally().limited(), count())
                                .about("Had to wait.");
                        day.required("refused", d -> d.tally().refused(), count())
                                .about("A wrong secret or address, or a permission missing.");
                        day.required("subscriptions", d -> d.tally().subscriptions(), count());
                        day.required("by_route", d -> d.tally().byRoute(), new CountsByName())
                                .about("Those allowed, by operation.");
                    });

    static List<UsageDay> all(KeyUsage usage, DayRange range) {
        return range.days().map(day -> new UsageDay(day, usage.on(day).sum())).toList();
    }
}
