package com.strategymarket.functions.marketplace.template;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.marketplace.template.OwnTemplate;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.TemplateConfig;
import com.strategymarket.domain.marketplace.template.Templates;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.functions.marketplace.basket.OwnOffering;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.json.marketplace.TemplateShapes;

import java.util.List;

/** Baskets on the marketplace, for the admin who puts them there. */
public final class TemplateApi {

    private static final Operation<TemplateConfig> ENABLE =
            Operation.taking(
                            Routes.ENABLE_TEMPLATE,
                            "Put a basket on the marketplace",
                            TemplateShapes.CONFIG,
                            TemplateExample.CONFIG)
                    .about(
                            "The template's id is its basket's. Enabling again after disabling"
                                    + " keeps id, count and history.")
                    .answers(201, "The template.", TemplateView.WHOLE, TemplateExample.TEMPLATE)
                    .refuses(
                            ProblemCode.BASKET_NOT_FOUND,
                            ProblemCode.TEMPLATE_EXISTS,
                            ProblemCode.EDIT_CONFLICT)
                    .tagged();

    private static final Operation<TemplateConfig> CONFIGURE =
            Operation.patching(
                            Routes.CONFIGURE_TEMPLATE,
                            "Change how a template stands on the marketplace",
                            TemplateShapes.CONFIG,
                            TemplateExample.CONFIG)
                    .about(
                            "A rise of the fee reaches running subscriptions only with their"
                                    + " consent at their next renewal.")
                    .answers(
                            200,
                            "The template as it is now.",
                            TemplateView.WHOLE,
                            TemplateExample.TEMPLATE)
                    .refuses(
                            ProblemCode.BASKET_NOT_FOUND,
                            ProblemCode.TEMPLATE_NOT_FOUND,
                            ProblemCode.EDIT_CONFLICT)
                    .versioned();

    private static final Operation<Void> DISABLE =
            Operation.of(Routes.DISABLE_TEMPLATE, "Take a template off the marketplace")
                    .about(
                            "Nobody finds it or subscribes to it any more; running subscriptions go"
                                    + " on and are told.")
                    .answers(204, "It is off the marketplace.")
                    .refuses(
                            ProblemCode.BASKET_NOT_FOUND,
                            ProblemCode.TEMPLATE_NOT_FOUND,
                            ProblemCode.EDIT_CONFLICT)
                    .versioned();

    private static final Operation<Void> LIST =
            Operation.of(Routes.LIST_OWN_TEMPLATES, "List your templates")
                    .about("The newest baskets first, the disabled ones too.")
                    .answersPage(
                            TemplateView.PAGE,
                            new OwnTemplate(TemplateExample.TEMPLATE, List.of()));

    public static final List<Operation<?>> OPERATIONS = List.of(ENABLE, CONFIGURE, DISABLE, LIST);

    private final Templates templates;
    private final EnableTemplate enableTemplate;
    private final ConfigureTemplate configureTemplate;
    private final DisableTemplate disableTemplate;

    public TemplateApi(
            Templates templates,
            EnableTemplate enableTemplate,
            ConfigureTemplate configureTemplate,
            DisableTemplate disableTemplate) {
        this.templates = templates;
        this.enableTemplate = enableTemplate;
        this.configureTemplate = configureTemplate;
        this.disableTemplate = disableTemplate;
    }

    public List<Endpoint<?>> endpoints() {
        return List.of(
                new Endpoint<>(ENABLE, this::enable),
                new Endpoint<>(CONFIGURE, this::configure),
                new Endpoint<>(DISABLE, this::disable),
                new Endpoint<>(LIST, this::list));
    }

    private Reply enable(Call<TemplateConfig> call) {
        var id = OwnOffering.id(call.path("basket_id"));
        return published(
                enableTemplate.handle(id, call.body(), call.attempt(TemplateApi::published)));
    }

    private Reply configure(Call<TemplateConfig> call) {
        var id = OwnOffering.id(call.path("basket_id"));
        return shown(configureTemplate.handle(id, call::patched, call.attempt(TemplateApi::shown)));
    }

    private Reply disable(Call<Void> call) {
        var id = OwnOffering.id(call.path("basket_id"));
        disableTemplate.handle(id, call.attempt(disabled -> Reply.noContent()));
        return Reply.noContent();
    }

    private Reply list(Call<Void> call) {
        var page = templates.ownedBy(call.caller().userId(), call.page());
        return Reply.json(200, TemplateView.PAGE, call.view(page));
    }

    private static Reply published(Template template) {
        return Reply.json(201, TemplateView.WHOLE, template)
                .with("Location", "/marketplace/templates/" + template.id())
                .withVersion(template.version());
    }

    private static Reply shown(Template template) {
        return Reply.json(200, TemplateView.WHOLE, template).withVersion(template.version());
    }
}
