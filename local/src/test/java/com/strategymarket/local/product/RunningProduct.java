package com.strategymarket.local.product;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.local.LocalProduct;
import com.strategymarket.local.Options;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.Http;
import com.strategymarket.testkit.http.OpenApi;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The product as the runner starts it, on a free port, and a client that checks each answer. */
public final class RunningProduct implements AutoCloseable {

    public static final Options IN_MEMORY =
            new Options(0, Optional.empty(), Optional.empty(), false, false);

    private final OpenApi api = OpenApi.packaged();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final LocalProduct product;
    private final Http http;

    private RunningProduct(
            Options options,
            Consumer<Answer> listener,
            BiFunction<LambdaFunction, DynamoDbClient, DynamoDbClient> lens) {
        this.product =
                new LocalProduct(options, new PrintStream(log, true, StandardCharsets.UTF_8), lens);
        product.prepare();
        this.http = new Http(URI.create(product.apiOrigin()), api, listener);
    }

    /** Empty, in memory, without the web client. */
    public static RunningProduct start() {
        return start(answer -> {});
    }

    /**
     * @param listener hears of every answer of the API
     */
    public static RunningProduct start(Consumer<Answer> listener) {
        return new RunningProduct(IN_MEMORY, listener, (function, client) -> client);
    }

    public static RunningProduct start(Options options) {
        return new RunningProduct(options, answer -> {}, (function, client) -> client);
    }

    /**
     * @param lens what a function sees of the table through
     */
    public static RunningProduct seenThrough(
            BiFunction<LambdaFunction, DynamoDbClient, DynamoDbClient> lens) {
        return start(IN_MEMORY, lens);
    }

    /**
     * @param lens what a function sees of the table through
     */
    public static RunningProduct start(
            Options options, BiFunction<LambdaFunction, DynamoDbClient, DynamoDbClient> lens) {
        return new RunningProduct(options, answer -> {}, lens);
    }

    public OpenApi api() {
        return api;
    }

    public String origin() {
        return product.apiOrigin();
    }

    public String webOrigin() {
        return product.webOrigin();
    }

    public Answer send(Ask ask) {
        return http.send(ask);
    }

    /** For what is not of the API. */
    public Answer sendUnchecked(Ask ask) {
        return http.sendUnchecked(ask);
    }

    /** An admin nobody has heard of before. */
    public Owner newOwner(String name) {
        return new Owner(this, token(name + "@example.com", "Admins"));
    }

    public String token(String email, String... groups) {
        return tokens(email, groups).path("access_token").stringValue();
    }

    public JsonNode tokens(String email, String... groups) {
        var wish = Map.of("email", email, "groups", List.of(groups));
        var body = JsonMapper.shared().writeValueAsString(wish);
        return sendUnchecked(Ask.post("/local/token").json(body)).expect(200).json();
    }

    /** What the product takes the time to be. */
    public Instant now() {
        var clock = sendUnchecked(Ask.get("/local/clock")).expect(200).json();
        return Instant.parse(clock.path("now").stringValue());
    }

    /** Moves the clock, by an ISO 8601 span. */
    public void pass(String span) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("advance", span));
        sendUnchecked(Ask.post("/local/clock").json(body)).expect(200);
    }

    /** Sets the clock forward; the minutes between do not tick. */
    public void jumpTo(String time) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("set", time));
        sendUnchecked(Ask.post("/local/clock").json(body)).expect(200);
    }

    /** What the functions have logged so far. */
    public String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
        product.close();
    }
}
