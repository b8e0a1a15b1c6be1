package com.strategymarket.local.product;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.testkit.http.ApiOperation;
import com.strategymarket.testkit.http.Ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A product with something of everything in it, and for each route a request that its rightful
 * caller is served.
 *
 * <p>A new path parameter needs a sample here, and a route that wants its thing in another state
 * than the sample's needs a line more; both are found missing by a test.
 */
public final class World implements AutoCloseable {

    private static final String NOBODYS = "01J00000000000000000000000";

    /** What a path parameter may be. */
    private static final Map<String, Sample> SAMPLES =
            Map.of(
                    "basket_id", new Sample(World::basket, NOBODYS),
                    "template_id", new Sample(World::template, NOBODYS));

    /** What it has to be for a route that the sample would not do for. */
    private static final Map<Route, Function<World, String>> STATES =
            Map.of(
                    Routes.CONFIGURE_TEMPLATE, World::template,
                    Routes.DISABLE_TEMPLATE, World::template);

    /**
     * @param present makes a new one, the owner's
     * @param absent of the right form, and nobody's
     */
    private record Sample(Function<World, String> present, String absent) {}

    private static final int WHOLE = 5;

    private final RunningProduct product = RunningProduct.start();
    private final String expiredToken;
    private final Owner owner;
    private final Owner otherAdmin;

    public World() {
        expiredToken = product.newOwner("world.owner").token();
        product.pass("PT61M");
        owner = product.newOwner("world.owner");
        otherAdmin = product.newOwner("world.other");
    }

    public static Set<String> parametersWithSamples() {
        return SAMPLES.keySet();
    }

    public RunningProduct product() {
        return product;
    }

    public Owner owner() {
        return owner;
    }

    public Owner otherAdmin() {
        return otherAdmin;
    }

    /** The owner's, of more than an hour ago. */
    public String expiredToken() {
        return expiredToken;
    }

    public ApiOperation operation(Route route) {
        return product.api().operation(route.name());
    }

    /** A request without a credential, for things that are the owner's and made for it. */
    public Ask ask(Route route) {
        return ask(
                route,
                parameter ->
                        Optional.ofNullable(STATES.get(route))
                                .orElse(sample(parameter).present())
                                .apply(this));
    }

    /** The same for things that nobody has. */
    public Ask askForAbsent(Route route) {
        return ask(route, parameter -> sample(parameter).absent());
    }

    /**
     * @param value what to put in place of a path parameter
     */
    public Ask ask(Route route, UnaryOperator<String> value) {
        var path = route.path();
        for (var parameter : route.parameters()) {
            path = path.replace("{" + parameter + "}", value.apply(parameter));
        }
        var ask = Ask.of(route.method().name(), path);
        var example = operation(route).bodyExample();
        return example.isMissingNode() ? ask : ask.json(example);
    }

    private static Sample sample(String parameter) {
        return Optional.ofNullable(SAMPLES.get(parameter))
                .orElseThrow(() -> new AssertionError("World has no sample for " + parameter));
    }

    /** With the credential of the one whom the route is for. */
    public Ask rightfully(Route route, Ask ask) {
        return switch (route.access()) {
            case Access.Public _, Access.PublicOrPartner _ -> ask;
            case Access.User _, Access.Admin _ -> ask.bearer(owner.token());
            case Access.Partner _ ->
                    throw new AssertionError("World has no partner yet: add one for " + route);
        };
    }

    /** What is stored, as its lists tell it; the newest things whole. */
    public Map<String, Object> snapshot() {
        var seen = new HashMap<String, Object>();
        seen.put("baskets", owner.baskets());
        seen.put("templates", owner.templates());
        seen.put("others", List.of(otherAdmin.baskets(), otherAdmin.templates()));
        for (var id : owner.ids().stream().limit(WHOLE).toList()) {
            seen.put("basket " + id, owner.show(id).text());
            var shown = product.send(Ask.get("/marketplace/templates/" + id));
            seen.put("template " + id, shown.isGood() ? shown.text() : shown.code());
        }
        return seen;
    }

    private String basket() {
        return owner.basket("A basket of the world");
    }

    private String template() {
        return owner.template("A template of the world", "WORLD");
    }

    @Override
    public void close() {
        product.close();
    }
}
