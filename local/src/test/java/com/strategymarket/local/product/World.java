package com.strategymarket.local.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.ApiOperation;
import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.ServerTiming;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A product with something of everything in it, and for each route a request that its rightful
 * caller is served.
 *
 * <p>A new path parameter needs a sample here, and a route that wants its thing in another state
 * than the sample's needs a line more; both are found missing by a test.
 */
public final class World implements AutoCloseable {

    /** What a path parameter may be. */
    private static final Map<String, Sample> SAMPLES =
            Map.of(
                    "allocation_id", new Sample(Samples::allocation, Samples.NOBODYS),
                    "api_key_id", new Sample(Samples::partnerKey, Samples.NOBODYS),
                    "basket_id", new Sample(Samples::basket, Samples.NOBODYS),
                    "broker_account_id", new Sample(Samples::brokerAccount, Samples.NOBODYS),
                    "partner_request_id",
                            new Sample(Samples::partnerRequest, Samples.NOBODYS + "-WORLD"),
                    "subscription_id", new Sample(Samples::subscription, Samples.NOBODYS),
                    "template_id", new Sample(Samples::template, Samples.NOBODYS));

    /** What it has to be for a route that the sample would not do for. */
    private static final Map<Route, Function<Samples, String>> STATES =
            Map.of(
                    Routes.CONFIGURE_TEMPLATE, Samples::template,
                    Routes.DISABLE_TEMPLATE, Samples::template,
                    SubscriptionRoutes.RESUME_SUBSCRIPTION, Samples::pausedSubscription,
                    SubscriptionRoutes.ACCEPT_PRICE, Samples::dearerSubscription,
                    SubscriptionRoutes.GET_CLIENT_SUBSCRIPTION, Samples::clientSubscription,
                    SubscriptionRoutes.CANCEL_CLIENT_SUBSCRIPTION, Samples::clientSubscription);

    /** What must not be there for a route to serve. */
    private static final Map<Route, Consumer<World>> CLEARED =
            Map.of(SubscriptionRoutes.LINK_BROKER_ACCOUNT, world -> world.owner.unlinkAll());

    /** What has to stand in a body for it to speak of things that there are. */
    private static final Map<Route, BiConsumer<Samples, ObjectNode>> BODIES =
            Map.of(
                    SubscriptionRoutes.SUBSCRIBE,
                    (samples, body) -> body.remove("broker_account_id"),
                    SubscriptionRoutes.ALLOCATE,
                    (samples, body) -> body.put("broker_account_id", samples.brokerAccount()),
                    SubscriptionRoutes.ACCEPT_PRICE,
                    (samples, body) -> body.set("pricing", Bodies.paid("1299").path("pricing")),
                    SubscriptionRoutes.SUBSCRIBE_CLIENT,
                    Samples::newClient);

    /**
     * @param present makes a new one, the owner's
     * @param absent of the right form, and nobody's
     */
    private record Sample(Function<Samples, String> present, String absent) {}

    private static final int WHOLE = 5;

    private final Samples samples;

    private static final Pattern PUBLISHED = Pattern.compile("\"subscriber_count\":[0-9]+");

    private final RunningProduct product;
    private final String expiredToken;
    private final Owner owner;
    private final Owner otherAdmin;
    private final Partners partners;
    private final Partner partner;
    private final Partner expiredPartner;

    public World() {
        this(RunningProduct.start());
    }

    public World(RunningProduct product) {
        this.product = product;
        var before = product.newOwner(Samples.OWNER);
        expiredToken = before.token();
        expiredPartner = expiring(before);
        product.pass("PT61M");
        owner = product.newOwner(Samples.OWNER);
        otherAdmin = product.newOwner("world.other");
        partners = new Partners(owner);
        partner = partners.create("WORLD");
        samples = new Samples(owner, partners, partner);
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

    /** The owner, at work on partners. */
    public Partners partners() {
        return partners;
    }

    /** Whose server may do all that partners may. */
    public Partner partner() {
        return partner;
    }

    public Partner expiredPartner() {
        return expiredPartner;
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
        CLEARED.getOrDefault(route, world -> {}).accept(this);
        return ask(
                route,
                parameter ->
                        Optional.ofNullable(STATES.get(route))
                                .orElse(sample(parameter).present())
                                .apply(samples));
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
        if (example.isMissingNode()) {
            return ask;
        }
        var body = (ObjectNode) example.deepCopy();
        BODIES.getOrDefault(route, (made, same) -> {}).accept(samples, body);
        return ask.json(body);
    }

    /** A refusal leaves nothing behind but, of a partner, that it was there. */
    public static void wroteNothing(Route route, Answer refusal) {
        var count = BigDecimal.valueOf(route.access().ofPartners().isPresent() ? 1 : 0);
        assertTrue(ServerTiming.of(refusal).writeUnits().compareTo(count) <= 0, refusal::toString);
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
            case Access.Partner _ -> partner.shows(ask);
        };
    }

    /**
     * What is stored, as its lists tell it; the newest things whole. But for how many follow a
     * template: that is shown a moment later, by another hand.
     */
    public Map<String, String> snapshot() {
        var told = new HashMap<String, String>();
        seen().forEach(
                        (what, state) ->
                                told.put(what, PUBLISHED.matcher(state.toString()).replaceAll("")));
        return told;
    }

    private Map<String, Object> seen() {
        var seen = new HashMap<String, Object>();
        seen.put("baskets", owner.baskets());
        seen.put("templates", owner.templates());
        seen.put("partner keys", partners.all());
        seen.put("broker accounts", owner.brokerAccounts());
        seen.put("subscriptions", owner.subscriptions());
        seen.put("partner requests", owner.partnerRequests());
        seen.put("clients' subscriptions", partner.subscriptions());
        seen.put("others", List.of(otherAdmin.baskets(), otherAdmin.templates()));
        for (var id : owner.ids().stream().limit(WHOLE).toList()) {
            seen.put("basket " + id, owner.show(id).text());
            var shown = product.send(Ask.get("/marketplace/templates/" + id));
            seen.put("template " + id, shown.isGood() ? shown.text() : shown.code());
        }
        return seen;
    }

    private Partner expiring(Owner before) {
        var soon = product.now().plus(Duration.ofMinutes(1));
        return new Partners(before)
                .create(Partners.draft("EXPIRED").put("expires_at", soon.toString()));
    }

    @Override
    public void close() {
        product.close();
    }
}
