package com.strategymarket.functions.signin;

import com.strategymarket.contract.Settings;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.user.EmailAddress;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.platform.credential.KeyedEmailPrints;
import com.strategymarket.platform.wiring.Surroundings;
import com.strategymarket.testkit.faults.FaultyDynamoDb;
import com.strategymarket.testkit.function.TableContents;
import com.strategymarket.testkit.user.TableUsers;
import com.strategymarket.testkit.user.UserSample;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The real function on a table of its own, with a user pool that asks and partners who introduce.
 */
final class LiveGate implements AutoCloseable {

    static final String EMAIL_KEY = "for test addresses only ".repeat(2);

    /** No two instances draw the same. */
    private final AtomicInteger instances = new AtomicInteger();

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final TableUsers table = new TableUsers();
    private final FaultyDynamoDb faulty = new FaultyDynamoDb(table.embedded().client());
    private final SignInFunction function = instance();

    /** One more process beside the first. */
    SignInFunction instance() {
        int number = instances.incrementAndGet();
        return function(faulty.client(), table.embedded().tableName(), new Random(number), log);
    }

    static SignInFunction function(
            DynamoDbClient client, String tableName, Random random, OutputStream log) {
        return new SignInFunction(
                new Surroundings(
                        Map.of(
                                Settings.TABLE_NAME.name(),
                                tableName,
                                Settings.EMAIL_KEY.name(),
                                EMAIL_KEY),
                        client,
                        InstantSource.fixed(UserSample.NOW),
                        random,
                        new PrintStream(log, true, StandardCharsets.UTF_8)));
    }

    FaultyDynamoDb faulty() {
        return faulty;
    }

    int calls() {
        return faulty.calls().size();
    }

    JsonNode ask(Question question) {
        return ask(function, question);
    }

    static JsonNode ask(SignInFunction asked, Question question) {
        var answer = new ByteArrayOutputStream();
        asked.handleRequest(new ByteArrayInputStream(question.bytes()), answer, null);
        return JsonMapper.shared().readTree(answer.toByteArray());
    }

    /** Who the tokens of a sign-in are for. */
    UserId signIn(UserId account, String address) {
        return user(ask(Question.tokens(account, address)));
    }

    static UserId user(JsonNode answer) {
        var attributes = answer.path("request").path("userAttributes");
        var named = claim(answer, "accessTokenGeneration");
        return new UserId(named.orElseGet(() -> attributes.path("sub").stringValue()));
    }

    /** Who a token says it is for, if it says more than its subject. */
    static Optional<String> claim(JsonNode answer, String token) {
        return answer.path("response")
                .path("claimsAndScopeOverrideDetails")
                .path(token)
                .path("claimsToAddOrOverride")
                .path("user_id")
                .stringValueOpt();
    }

    UserId introduce(int number, String address) {
        table.introduce(introduced(number, address));
        return UserSample.id(number);
    }

    static NewUser introduced(int number, String typed) {
        var address = EmailAddress.of(typed).orElseThrow();
        var print = new KeyedEmailPrints(() -> EMAIL_KEY).of(address);
        return new NewUser(
                UserSample.id(number),
                address,
                print,
                Optional.of(UserSample.ZEBU),
                UserSample.NOW);
    }

    TableUsers table() {
        return table;
    }

    TableContents contents() {
        return TableContents.of(table.embedded().client(), table.embedded().tableName());
    }

    List<String> deeds(UserId user) {
        return contents().deeds().getOrDefault(UserSample.subject(user), List.of());
    }

    String logged() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        table.close();
    }
}
