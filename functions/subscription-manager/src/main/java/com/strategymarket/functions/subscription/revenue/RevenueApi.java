package com.strategymarket.functions.subscription.revenue;

import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.PartnerId;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.Templates;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.revenue.Book;
import com.strategymarket.domain.revenue.Ledger;
import com.strategymarket.domain.revenue.Turnover;
import com.strategymarket.domain.revenue.Turnover.Source;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Parameter;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.http.paging.Paging;
import com.strategymarket.platform.json.Scalars;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was earned: for partners their own, for admins all of it. */
public final class RevenueApi {

    private static final Parameter<Optional<YearMonth>> MONTH =
            Parameter.optional("month", Scalars.month(), "Of UTC; the running one unless given.");

    private static final Parameter<Optional<String>> PARTNER =
            Parameter.optional("partner_id", text(PartnerId.FORM), "Through this partner alone.");

    private static final Operation<Void> SETTLEMENT =
            Operation.of(SubscriptionRoutes.GET_SETTLEMENT, "Get the statement of a month")
                    .about(
                            "Every fee of your clients, your share of it, and the sums of all,"
                                    + " exact to the last booking.")
                    .with(MONTH, Paging.LIMIT, Paging.CURSOR)
                    .answers(200, "The statement.", Settlement.SHAPE, Settlement.EXAMPLE);

    private static final Operation<Void> REVENUE =
            Operation.of(SubscriptionRoutes.GET_REVENUE, "Get what was earned in a month")
                    .with(MONTH, PARTNER)
                    .answers(200, "The sums.", Revenue.SHAPE, example());

    public static final List<Operation<?>> OPERATIONS = List.of(SETTLEMENT, REVENUE);

    private final Ledger ledger;
    private final Templates templates;

    public RevenueApi(Ledger ledger, Templates templates) {
        this.ledger = ledger;
        this.templates = templates;
    }

    public List<Endpoint<?>> endpoints() {
        return List.of(
                new Endpoint<>(SETTLEMENT, this::settlement),
                new Endpoint<>(REVENUE, this::revenue));
    }

    private Reply settlement(Call<Void> call) {
        var space = call.caller().partnerKey().holder().space();
        var month = month(call);
        var entries = ledger.entries(space, month, call.page());
        var turnover = ledger.turnover(space, month, call.now());
        return Reply.json(
                200,
                Settlement.SHAPE,
                new Settlement(space.partner(), month, turnover.totals(), call.view(entries)));
    }

    private Reply revenue(Call<Void> call) {
        var month = month(call);
        var books =
                call.query(PARTNER)
                        .map(id -> new Space(new PartnerId(id), Environment.LIVE))
                        .map(space -> of(space, month, call))
                        .orElseGet(() -> ledger.turnover(month, call.now()));
        return Reply.json(200, Revenue.SHAPE, Revenue.of(month, books, names(books)));
    }

    private Map<Book, Turnover> of(Space space, YearMonth month, Call<Void> call) {
        return Map.of(new Book.OfPartner(space), ledger.turnover(space, month, call.now()));
    }

    private Map<BasketId, String> names(Map<Book, Turnover> books) {
        var ids =
                Revenue.sum(books.values().stream())
                        .sorted()
                        .map(row -> row.getKey().template())
                        .distinct()
                        .toList();
        return templates.findAll(ids).stream()
                .collect(Collectors.toMap(Template::id, Template::name));
    }

    private static YearMonth month(Call<?> call) {
        return call.query(MONTH)
                .orElseGet(() -> YearMonth.from(call.now().atOffset(ZoneOffset.UTC)));
    }

    private static Revenue example() {
        var totals = Settlement.EXAMPLE.totals().getFirst();
        var partner = new Space(Settlement.EXAMPLE.partner(), Environment.LIVE);
        var template = Settlement.EXAMPLE.entries().items().getFirst().origin().template();
        var turnover = new Turnover(Map.of(new Source(template, totals.currency()), totals));
        return Revenue.of(
                Settlement.EXAMPLE.month(),
                Map.of(new Book.OfPartner(partner), turnover),
                Map.of(template, "Conservative Iron Condor Weekly"));
    }
}
