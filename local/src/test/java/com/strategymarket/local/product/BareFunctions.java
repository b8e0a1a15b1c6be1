package com.strategymarket.local.product;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.PaymentProvider;
import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.contract.Settings;
import com.strategymarket.contract.TableLayout;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.local.gateway.FunctionHost;
import com.strategymarket.platform.wiring.Surroundings;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.AnswerRules;
import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.Events;
import com.strategymarket.testkit.http.OpenApi;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.PrintStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The functions without a gateway before them, and the table below them in reach. */
public final class BareFunctions implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final EmbeddedTable table = EmbeddedTable.inMemory();
    private final AnswerRules rules = new AnswerRules(OpenApi.packaged());
    private final AtomicInteger requests = new AtomicInteger();
    private final FunctionHost functions;

    public BareFunctions() {
        var environment =
                Map.of(
                        Settings.TABLE_NAME.name(),
                        table.tableName(),
                        Settings.CURSOR_KEYS.name(),
                        "for tests only ".repeat(3),
                        Settings.EMAIL_KEY.name(),
                        "for test addresses only ".repeat(2),
                        Settings.PAYMENT_PROVIDER.name(),
                        PaymentProvider.SANDBOX.settingName(),
                        Settings.PUBLIC_REQUESTS_PER_MINUTE.name(),
                        "100000000",
                        Settings.SERVER_TIMING.name(),
                        "true");
        var nowhere = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        this.functions =
                new FunctionHost(
                        new Surroundings(
                                environment,
                                table.client(),
                                Clock.systemUTC(),
                                new SecureRandom(),
                                nowhere));
    }

    /** Publishes how many follow a template, as the table's stream does. */
    public void publishCount(String templateId, long subscribers) {
        table.client()
                .updateItem(
                        update ->
                                update.tableName(table.tableName())
                                        .key(key("TEMPLATE#" + templateId, "TEMPLATE"))
                                        .updateExpression("SET subscriber_count = :n")
                                        .conditionExpression("attribute_exists(user_id)")
                                        .expressionAttributeValues(
                                                Map.of(":n", number(subscribers))));
    }

    /** Counts live subscriptions, as subscribing does. */
    public void count(String templateId, int part, long live) {
        var item = new HashMap<>(key("TEMPLATE#" + templateId, "COUNT#" + part));
        item.put("live", number(live));
        table.client().putItem(put -> put.tableName(table.tableName()).item(item));
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(
                TableLayout.PARTITION_KEY, AttributeValue.fromS(partition),
                TableLayout.SORT_KEY, AttributeValue.fromS(sort));
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    /** The claims of an access token, as the gateway hands them on. */
    public static Map<String, String> claims(String subject, String groups) {
        return Map.of("sub", subject, "token_use", "access", "cognito:groups", groups);
    }

    public static Map<String, String> admin(String subject) {
        return claims(subject, "[Admins]");
    }

    /** As the gateway sends it on routes without an authorizer. */
    public Answer call(Ask ask) {
        return call(ask, MAPPER.createObjectNode());
    }

    public Answer call(Ask ask, Map<String, String> claims) {
        return call(ask, authorizer(claims));
    }

    /** As a gateway would send it that hands on the path and what is in it as they came. */
    public Answer callUndecoded(Ask ask, Map<String, String> claims) {
        var event = event(ask, authorizer(claims));
        event.put("rawPath", ask.rawPath());
        serving(ask)
                .flatMap(route -> route.match(ask.rawPath()))
                .ifPresent(raw -> event.set("pathParameters", MAPPER.valueToTree(raw)));
        return answered(ask, event);
    }

    private static ObjectNode authorizer(Map<String, String> claims) {
        var authorizer = MAPPER.createObjectNode();
        authorizer.putObject("jwt").set("claims", MAPPER.valueToTree(claims));
        return authorizer;
    }

    /**
     * @param authorizer stands in the event as it is, be it what a gateway sends or not
     */
    public Answer call(Ask ask, ObjectNode authorizer) {
        return answered(ask, event(ask, authorizer));
    }

    private ObjectNode event(Ask ask, ObjectNode authorizer) {
        var event = (ObjectNode) MAPPER.readTree(event(ask));
        ((ObjectNode) event.path("requestContext")).set("authorizer", authorizer);
        return event;
    }

    private Answer answered(Ask ask, ObjectNode event) {
        var function = serving(ask).map(Route::function).orElse(LambdaFunction.SERVES_THE_REST);
        var reply = functions.call(function, MAPPER.writeValueAsBytes(event));
        var answer = answer(ask, MAPPER.readTree(reply));
        var broken = rules.broken(answer);
        if (!broken.isEmpty()) {
            throw new AssertionError(String.join("; ", broken) + " in: " + answer);
        }
        return answer;
    }

    private static Optional<Route> serving(Ask ask) {
        return Routes.all().stream()
                .filter(route -> route.method().name().equals(ask.method()))
                .filter(route -> route.match(ask.rawPath()).isPresent())
                .findFirst();
    }

    private byte[] event(Ask ask) {
        var event =
                Events.to(ask.method(), ask.rawPath())
                        .query(ask.rawQuery())
                        .requestId("request-" + requests.incrementAndGet())
                        .json(new String(ask.body(), StandardCharsets.UTF_8));
        ask.headers().forEach((name, value) -> event.header(name.toLowerCase(Locale.ROOT), value));
        return event.event();
    }

    private static Answer answer(Ask ask, JsonNode reply) {
        var headers = new HashMap<String, List<String>>();
        reply.path("headers")
                .forEachEntry((name, value) -> headers.put(name, List.of(value.stringValue())));
        return new Answer(
                ask,
                reply.path("statusCode").intValue(),
                HttpHeaders.of(headers, (name, value) -> true),
                reply.path("body").stringValue().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        table.close();
    }
}
