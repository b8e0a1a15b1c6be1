package com.strategymarket.bench.marketplace;

import static com.strategymarket.contract.LambdaFunction.MARKETPLACE_MANAGER;

import com.strategymarket.contract.PaymentProvider;
import com.strategymarket.contract.Routes;
import com.strategymarket.contract.Settings;
import com.strategymarket.local.gateway.FunctionHost;
import com.strategymarket.platform.wiring.Surroundings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.OutputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** The function marketplace-manager, made as its runtime makes it, on some table. */
public final class Shop {

    private final FunctionHost functions;

    public Shop(DynamoDbClient client, String tableName) {
        var random = new SecureRandom();
        var log = new PrintStream(OutputStream.nullOutputStream());
        this.functions =
                new FunctionHost(
                        new Surroundings(
                                environment(tableName, random),
                                client,
                                Clock.systemUTC(),
                                random,
                                log));
    }

    /** What the function reads of its environment, beside where the table is. */
    public static Map<String, String> environment(String tableName, SecureRandom random) {
        return Map.of(
                Settings.TABLE_NAME.name(),
                tableName,
                Settings.CURSOR_KEYS.name(),
                key(random),
                Settings.EMAIL_KEY.name(),
                key(random),
                Settings.PAYMENT_PROVIDER.name(),
                PaymentProvider.SANDBOX.settingName(),
                Settings.PUBLIC_REQUESTS_PER_MINUTE.name(),
                "100000000",
                Settings.SERVER_TIMING.name(),
                "true");
    }

    private static String key(SecureRandom random) {
        var key = new byte[32];
        random.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    public byte[] call(byte[] event) {
        return functions.call(MARKETPLACE_MANAGER, event);
    }

    /** Nothing but a 200 will do. */
    public Answer answer(Ask ask) {
        var answer = Answer.read(call(ask.event()));
        if (answer.status() != 200) {
            throw new IllegalStateException(ask + " is answered by " + answer);
        }
        return answer;
    }

    public static Ask browse(String query) {
        return new Ask(Routes.BROWSE_TEMPLATES, Routes.BROWSE_TEMPLATES.path(), query);
    }

    /** Of the template that most people follow. */
    public Ask details() {
        var first = answer(browse("limit=1")).body().path("templates").path(0);
        var id = first.path("template_id").stringValue();
        return new Ask(
                Routes.GET_TEMPLATE, Routes.GET_TEMPLATE.path().replace("{template_id}", id), "");
    }

    /** The request for the page that comes after so many of them, if there is one. */
    public Optional<Ask> behind(int pages, String query) {
        var ask = Optional.of(browse(query));
        for (int page = 0; page < pages && ask.isPresent(); page++) {
            ask = ask.flatMap(asked -> answer(asked).nextCursor()).map(next -> goOn(query, next));
        }
        return ask;
    }

    private static Ask goOn(String query, String cursor) {
        return browse(query.isEmpty() ? "cursor=" + cursor : query + "&cursor=" + cursor);
    }
}
