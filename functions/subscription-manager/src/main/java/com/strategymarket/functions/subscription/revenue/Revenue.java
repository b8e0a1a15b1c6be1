package com.strategymarket.functions.subscription.revenue;

import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.revenue.Book;
import com.strategymarket.domain.revenue.Totals;
import com.strategymarket.domain.revenue.Turnover;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.Scalars;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was earned in a month, with what and through whom. */
record Revenue(
        YearMonth month,
        List<Totals> totals,
        List<OfTemplate> byTemplate,
        List<OfPartner> byPartner) {

    /** With one template, in one currency. */
    record OfTemplate(BasketId template, Optional<String> name, Totals totals) {}

    /** Through one partner, in one currency. */
    record OfPartner(PartnerId partner, Totals totals) {}

    private static final ObjectShape<OfTemplate> TEMPLATE =
            ObjectShape.view(
                    "TemplateRevenue",
                    row -> {
                        row.required("template_id", r -> r.template().value(), text());
                        row.optional("name", OfTemplate::name, text())
                                .about("Absent when the template was deleted since.");
                        TotalsView.describe(row, OfTemplate::totals);
                    });

    private static final ObjectShape<OfPartner> PARTNER =
            ObjectShape.view(
                    "PartnerRevenue",
                    row -> {
                        row.required("partner_id", r -> r.partner().value(), text());
                        TotalsView.describe(row, OfPartner::totals);
                    });

    static final ObjectShape<Revenue> SHAPE =
            ObjectShape.view(
                    "MonthlyRevenue",
                    revenue -> {
                        revenue.required("month", Revenue::month, Scalars.month());
                        revenue.required("totals", Revenue::totals, ListShape.of(TotalsView.PLAIN))
                                .about("In each currency.");
                        revenue.required(
                                "by_template", Revenue::byTemplate, ListShape.of(TEMPLATE));
                        revenue.required("by_partner", Revenue::byPartner, ListShape.of(PARTNER))
                                .about("What came through no partner is in the totals alone.");
                    });

    /**
     * @param names what the templates are called that there still are
     */
    static Revenue of(YearMonth month, Map<Book, Turnover> books, Map<BasketId, String> names) {
        var all = sum(books.values().stream());
        var byTemplate =
                all.sorted()
                        .map(
                                row ->
                                        new OfTemplate(
                                                row.getKey().template(),
                                                Optional.ofNullable(
                                                        names.get(row.getKey().template())),
                                                row.getValue()))
                        .toList();
        return new Revenue(month, all.totals(), byTemplate, byPartner(books));
    }

    static Turnover sum(Stream<Turnover> turnovers) {
        return turnovers.reduce(Turnover.NONE, Turnover::plus);
    }

    private static List<OfPartner> byPartner(Map<Book, Turnover> books) {
        var partners = new TreeMap<String, List<OfPartner>>();
        books.forEach(
                (book, turnover) -> {
                    if (book instanceof Book.OfPartner(var space)) {
                        var rows =
                                partners.computeIfAbsent(
                                        space.toString(), none -> new ArrayList<>());
                        turnover.totals()
                                .forEach(
                                        totals -> rows.add(new OfPartner(space.partner(), totals)));
                    }
                });
        return partners.values().stream().flatMap(List::stream).toList();
    }
}
