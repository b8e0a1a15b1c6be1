package com.strategymarket.functions.marketplace.browse;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.browse.Audience;
import com.strategymarket.domain.marketplace.browse.Marketplace;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.Templates;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.functions.marketplace.template.TemplateExample;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Reply;

import java.util.List;

/** The marketplace, for whoever looks for a strategy to follow. */
public final class BrowseApi {

    private static final Operation<Void> BROWSE =
            Operation.of(Routes.BROWSE_TEMPLATES, "Browse the marketplace")
                    .about("All filters are optional and can be combined.")
                    .with(BrowseParameters.all())
                    .answersPage(CardView.PAGE, TemplateExample.DETAILS.template().card());

    private static final Operation<Void> GET =
            Operation.of(Routes.GET_TEMPLATE, "Get a template")
                    .about("With a preview of its strategies. An unlisted one answers, too.")
                    .answers(
                            200,
                            "The template.",
                            CardView.DETAILS,
                            new CardView.Shown(TemplateExample.DETAILS, "Strategy Marketplace"))
                    .refuses(ProblemCode.TEMPLATE_NOT_FOUND);

    public static final List<Operation<?>> OPERATIONS = List.of(BROWSE, GET);

    private final Marketplace marketplace;
    private final Templates templates;
    private final String operator;

    /**
     * @param operator whom a template shows as its owner when it names nobody
     */
    public BrowseApi(Marketplace marketplace, Templates templates, String operator) {
        this.marketplace = marketplace;
        this.templates = templates;
        this.operator = operator;
    }

    public List<Endpoint<?>> endpoints() {
        return List.of(new Endpoint<>(BROWSE, this::browse), new Endpoint<>(GET, this::get));
    }

    private Reply browse(Call<Void> call) {
        var shelf = BrowseParameters.shelf(call, audience(call.caller()));
        var found = marketplace.browse(shelf, call.page());
        var view = call.view(found.page()).lookedAt(found.lookedAt());
        return cached(Reply.json(200, CardView.PAGE, view), call.caller());
    }

    private Reply get(Call<Void> call) {
        var text = call.path("template_id");
        return BasketId.of(text)
                .flatMap(templates::find)
                .filter(found -> maySee(call.caller(), found.template()))
                .map(found -> new CardView.Shown(found, nameless(call.caller())))
                .map(shown -> cached(Reply.json(200, CardView.DETAILS, shown), call.caller()))
                .orElseThrow(() -> Problem.of(ProblemCode.TEMPLATE_NOT_FOUND).thrown());
    }

    /** On a white-label page the partner stands where the operator would. */
    private String nameless(Caller caller) {
        return switch (caller) {
            case Caller.Partner(var key) when !key.terms().branding().showPlatform() ->
                    key.terms().partnerName();
            default -> operator;
        };
    }

    /** What one partner sees is nothing for a cache that others read, too. */
    private static Reply cached(Reply reply, Caller caller) {
        return audience(caller) == Audience.EVERYONE ? reply.cacheable() : reply;
    }

    private static boolean maySee(Caller caller, Template template) {
        return template.isEnabled() && audience(caller).maySee(template.config().visibility());
    }

    private static Audience audience(Caller caller) {
        return switch (caller) {
            case Caller.Anonymous anonymous -> Audience.EVERYONE;
            case Caller.User user -> Audience.EVERYONE;
            case Caller.Admin admin -> Audience.EVERYONE;
            case Caller.Partner partner -> Audience.PARTNER;
        };
    }
}
