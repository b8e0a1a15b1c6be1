package com.strategymarket.local;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.contract.PaymentProvider;
import com.strategymarket.contract.Settings;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.local.clock.ClockTicker;
import com.strategymarket.local.clock.LocalClock;
import com.strategymarket.local.clock.ScheduledCall;
import com.strategymarket.local.controls.Controls;
import com.strategymarket.local.controls.PaymentControls;
import com.strategymarket.local.controls.Reconciliation;
import com.strategymarket.local.events.DeadLetters;
import com.strategymarket.local.events.stream.LocalStream;
import com.strategymarket.local.events.stream.StreamFunction;
import com.strategymarket.local.gateway.ApiGateway;
import com.strategymarket.local.gateway.EventWriter;
import com.strategymarket.local.gateway.FunctionHost;
import com.strategymarket.local.gateway.Gateway;
import com.strategymarket.local.gateway.GatewayCors;
import com.strategymarket.local.gateway.JwtAuthorizer;
import com.strategymarket.local.identity.IssuedTokens;
import com.strategymarket.local.identity.LocalIdentity;
import com.strategymarket.local.identity.LocalIdentity.Site;
import com.strategymarket.local.seed.DemoPartner;
import com.strategymarket.local.seed.DemoSeed;
import com.strategymarket.local.web.WebClient;
import com.strategymarket.platform.dynamo.payment.SandboxOffice;
import com.strategymarket.platform.wiring.Surroundings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.PrintStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The whole product in this process: ready once it is prepared, ended by closing it. */
public final class LocalProduct implements AutoCloseable {

    static final String IDENTITY_PATH = "/local/identity";

    /** So high that one machine does not reach it. */
    private static final int UNREACHED_PER_MINUTE = 100_000_000;

    private final Running running = new Running();
    private final SecureRandom random = new SecureRandom();
    private final AtomicBoolean ready = new AtomicBoolean();
    private final Options options;
    private final Gateway api;
    private final Optional<Gateway> web;
    private final LocalIdentity identity;
    private volatile boolean ending;
    private List<DemoPartner> demoPartners = List.of();

    /**
     * @param log takes the log lines of the functions
     */
    public LocalProduct(Options options, PrintStream log) {
        this(options, log, (function, client) -> client);
    }

    /**
     * @param lens what a function sees of the table through
     */
    public LocalProduct(
            Options options,
            PrintStream log,
            BiFunction<LambdaFunction, DynamoDbClient, DynamoDbClient> lens) {
        this.options = options;
        try {
            this.api = running.with(Gateway.on(options.port()));
            this.web = options.web() ? Optional.of(webPort()) : Optional.empty();
            this.identity = serve(log, lens);
        } catch (RuntimeException e) {
            running.close();
            throw e;
        }
    }

    /**
     * Puts what it shall begin with, through its API.
     *
     * @return whether it is ready: not when it was closed meanwhile
     */
    public boolean prepare() {
        try {
            if (options.seedDemo()) {
                seed();
            }
            ready.set(true);
            return true;
        } catch (RuntimeException e) {
            if (ending) {
                return false;
            }
            close();
            throw e;
        }
    }

    private Gateway webPort() {
        int unlessGiven = options.port() == 0 ? 0 : api.port() + 1;
        return running.with(Gateway.on(options.webPort().orElse(unlessGiven)));
    }

    private LocalIdentity serve(
            PrintStream log, BiFunction<LambdaFunction, DynamoDbClient, DynamoDbClient> lens) {
        var data = options.data();
        var table = running.with(data.map(EmbeddedTable::in).orElseGet(EmbeddedTable::inMemory));
        var clock = new LocalClock(Clock.systemUTC(), data);
        var deadLetters = running.with(new DeadLetters(data));
        // One for all of them: what one function hashed, the other has to find.
        var environment = environment(table);
        var functions =
                new FunctionHost(
                        function ->
                                new Surroundings(
                                        environment,
                                        lens.apply(function, table.client()),
                                        clock,
                                        random,
                                        log));
        var identity =
                new LocalIdentity(
                        new Site(URI.create(apiOrigin() + IDENTITY_PATH), webOrigin()),
                        data,
                        clock,
                        random,
                        event -> functions.call(LambdaFunction.SIGN_IN_GATE, event));
        var gateway =
                new ApiGateway(
                        new JwtAuthorizer(identity),
                        new GatewayCors(webOrigin()),
                        new EventWriter("localhost:" + api.port(), clock, random),
                        functions);
        var reconciliation = new Reconciliation(functions::call);
        var controls = new Controls(identity, clock, deadLetters, reconciliation, ready::get);
        api.serving(IDENTITY_PATH, identity.handler())
                .serving("/local/payments", payments(table, clock, log))
                .serving("/local/", controls)
                .serving("/", gateway)
                .start();
        web.ifPresent(this::serveWeb);
        ScheduledCall.all(functions::call, deadLetters).forEach(clock::onMinute);
        running.with(new ClockTicker(clock));
        StreamFunction reactions = batch -> functions.call(LambdaFunction.TABLE_STREAM, batch);
        running.with(new LocalStream(table, reactions, data, deadLetters, clock)).start();
        // Whoever is being answered needs all the rest: the port closes before it.
        running.<AutoCloseable>with(api::close);
        // And whoever waits for the clock to advance by a year is not waited for.
        running.<AutoCloseable>with(clock::end);
        return identity;
    }

    /** Stands in for the provider's own site, and for nothing that a function does. */
    private PaymentControls payments(EmbeddedTable table, LocalClock clock, PrintStream log) {
        var outside = new Surroundings(environment(table), table.client(), clock, random, log);
        var settings = Settings.read(outside.environment(), List.of(Settings.TABLE_NAME));
        return new PaymentControls(new SandboxOffice(outside.table(settings)));
    }

    private void serveWeb(Gateway port) {
        port.serving("/", new WebClient(URI.create(apiOrigin() + "/docs"))).start();
    }

    private void seed() {
        UnaryOperator<String> tokens = email -> tokens(email).accessToken();
        demoPartners = new DemoSeed(URI.create(apiOrigin()), tokens, options.data()).run();
    }

    private IssuedTokens tokens(String email) {
        return email.equals(DemoSeed.ADMIN)
                ? identity.tokensFor(email, Set.of("Admins"))
                : identity.tokensFor(email);
    }

    private Map<String, String> environment(EmbeddedTable table) {
        return Map.of(
                Settings.TABLE_NAME.name(),
                table.tableName(),
                Settings.CURSOR_KEYS.name(),
                LocalSecrets.cursorKey(options.data(), random),
                Settings.EMAIL_KEY.name(),
                LocalSecrets.emailKey(options.data(), random),
                Settings.PAYMENT_PROVIDER.name(),
                PaymentProvider.SANDBOX.settingName(),
                Settings.PUBLIC_REQUESTS_PER_MINUTE.name(),
                Integer.toString(UNREACHED_PER_MINUTE),
                Settings.SECRET_CHECKS_PER_MINUTE.name(),
                Integer.toString(UNREACHED_PER_MINUTE),
                Settings.INDEX_LAG_SECONDS.name(),
                "1",
                Settings.SERVER_TIMING.name(),
                "true");
    }

    public String apiOrigin() {
        return api.origin();
    }

    /** The partners that the demo has made to play with. */
    List<DemoPartner> demoPartners() {
        return demoPartners;
    }

    /** The web client's origin, which may call the API also when the client is served by others. */
    public String webOrigin() {
        return web.map(Gateway::origin)
                .orElseGet(() -> "http://localhost:" + options.webPort().orElse(api.port() + 1));
    }

    @Override
    public void close() {
        ending = true;
        running.close();
    }
}
