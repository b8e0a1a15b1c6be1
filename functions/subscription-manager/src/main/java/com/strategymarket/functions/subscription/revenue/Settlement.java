package com.strategymarket.functions.subscription.revenue;

import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.currency;
import static com.strategymarket.platform.json.Scalars.date;
import static com.strategymarket.platform.json.Scalars.instant;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.revenue.LedgerEntry;
import com.strategymarket.domain.revenue.Totals;
import com.strategymarket.functions.subscription.shown.SubscriptionExample;
import com.strategymarket.platform.http.paging.PageView;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.Numbers;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.Scalars;

import java.time.YearMonth;
import java.util.List;

/** What a partner has to settle for a month: the sums of all of it, and a page of the entries. */
record Settlement(
        PartnerId partner, YearMonth month, List<Totals> totals, PageView<LedgerEntry> entries) {

    private static final LedgerEntry ENTRY =
            LedgerEntry.fee(
                    SubscriptionExample.CLIENTS.agreement(),
                    SubscriptionExample.CLIENTS.agreement().calendar().period(0),
                    SubscriptionExample.FEE,
                    SubscriptionExample.CLIENTS.agreement().since());

    static final Settlement EXAMPLE =
            new Settlement(
                    new PartnerId("ZEBU"),
                    ENTRY.month(),
                    List.of(Totals.of(ENTRY)),
                    PageView.of(ENTRY));

    private static final ObjectShape<LedgerEntry> LINE =
            ObjectShape.view(
                    "SettlementEntry",
                    line -> {
                        line.required("entry_id", LedgerEntry::id, text());
                        line.required("kind", LedgerEntry::kind, choice(LedgerEntry.Kind.class));
                        line.required(
                                "subscription_id",
                                entry -> entry.origin().subscription().value(),
                                text());
                        line.required(
                                "template_id", entry -> entry.origin().template().value(), text());
                        line.required("period_start", entry -> entry.period().start(), date());
                        line.required("period_end", entry -> entry.period().end(), date());
                        line.required("booked_at", LedgerEntry::at, instant());
                        line.required("fee", entry -> entry.gross().major(), Numbers.amount());
                        line.required(
                                "partner_share",
                                entry -> entry.partnerShare().major(),
                                Numbers.amount());
                        line.required(
                                "platform_share",
                                entry -> entry.platformShare().major(),
                                Numbers.amount());
                        line.required("currency", entry -> entry.gross().currency(), currency());
                    });

    static final ObjectShape<Settlement> SHAPE =
            ObjectShape.view(
                    "Settlement",
                    settlement -> {
                        settlement.required("partner_id", s -> s.partner().value(), text());
                        settlement.required("month", Settlement::month, Scalars.month());
                        settlement
                                .required(
                                        "totals",
                                        Settlement::totals,
                                        ListShape.of(TotalsView.PLAIN))
                                .about("Of the whole month, in each currency.");
                        settlement.required(
                                "entries", s -> s.entries().items(), ListShape.of(LINE));
                        settlement
                                .optional(
                                        "next_cursor",
                                        s -> s.entries().nextCursor(),
                                        Scalars.text())
                                .about("There may be more entries: send it back as cursor.");
                    });
}
