package com.strategymarket.functions.marketplace;

import static com.strategymarket.contract.LambdaFunction.MARKETPLACE_MANAGER;

import com.strategymarket.contract.Settings;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.functions.marketplace.basket.BasketApi;
import com.strategymarket.functions.marketplace.basket.ChangeBasket;
import com.strategymarket.functions.marketplace.basket.CreateBasket;
import com.strategymarket.functions.marketplace.basket.DeleteBasket;
import com.strategymarket.functions.marketplace.browse.BrowseApi;
import com.strategymarket.functions.marketplace.reference.ReferenceApi;
import com.strategymarket.functions.marketplace.template.ConfigureTemplate;
import com.strategymarket.functions.marketplace.template.DisableTemplate;
import com.strategymarket.functions.marketplace.template.EnableTemplate;
import com.strategymarket.functions.marketplace.template.TemplateApi;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.marketplace.DynamoBaskets;
import com.strategymarket.platform.dynamo.marketplace.DynamoMarketplace;
import com.strategymarket.platform.dynamo.marketplace.DynamoOfferings;
import com.strategymarket.platform.dynamo.marketplace.DynamoTemplates;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Front;
import com.strategymarket.platform.wiring.ApiWiring;
import com.strategymarket.platform.wiring.Surroundings;

import java.util.List;
import java.util.stream.Stream;

/** Puts the function together: the one place that knows which store stands behind which port. */
final class MarketplaceWiring {

    private MarketplaceWiring() {}

    static Front front(Surroundings surroundings) {
        var settings = surroundings.settings(MARKETPLACE_MANAGER);
        var table = surroundings.table(settings);
        var offerings = new DynamoOfferings(table, new TracedTransactions(table));
        var templates = new DynamoTemplates(table);
        var endpoints =
                Stream.of(
                                baskets(table, offerings, new Ids(surroundings.random())),
                                templates(templates, offerings),
                                new BrowseApi(
                                                new DynamoMarketplace(table),
                                                templates,
                                                settings.get(Settings.OWNER_DISPLAY_NAME))
                                        .endpoints(),
                                new ReferenceApi().endpoints())
                        .<Endpoint<?>>flatMap(List::stream)
                        .toList();
        return ApiWiring.front(MARKETPLACE_MANAGER, surroundings, endpoints);
    }

    private static List<Endpoint<?>> baskets(Table table, DynamoOfferings offerings, Ids ids) {
        return new BasketApi(
                        new DynamoBaskets(table),
                        new CreateBasket(offerings, ids),
                        new ChangeBasket(offerings),
                        new DeleteBasket(offerings))
                .endpoints();
    }

    private static List<Endpoint<?>> templates(
            DynamoTemplates templates, DynamoOfferings offerings) {
        return new TemplateApi(
                        templates,
                        new EnableTemplate(offerings),
                        new ConfigureTemplate(offerings),
                        new DisableTemplate(offerings))
                .endpoints();
    }
}
