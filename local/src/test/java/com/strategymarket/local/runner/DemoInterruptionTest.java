package com.strategymarket.local.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import static java.util.stream.Collectors.toMap;

import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.local.Options;
import com.strategymarket.local.product.Overheard;
import com.strategymarket.local.product.Owner;
import com.strategymarket.local.product.Partners;
import com.strategymarket.local.product.RunningProduct;
import com.strategymarket.local.seed.DemoSeed;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** A first start that ends in the midst of it leaves nothing that a later one would stumble on. */
class DemoInterruptionTest {

    private static final List<String> EMAILS =
            Stream.of("asha", "ravi", "meera", "vikram", "nila")
                    .map(name -> name + "@clients.example")
                    .toList();
    private static final List<String> INVESTORS =
            List.of("demo.investor@example.com", "second.investor@example.com");

    private static Marketplace atOnce;

    @TempDir private Path folder;

    private record Marketplace(
            List<String> baskets,
            List<String> templates,
            List<String> partners,
            Map<String, List<String>> followed) {}

    @BeforeAll
    static void seedAtOnce() {
        try (var product = RunningProduct.start(options(Optional.empty(), true))) {
            atOnce = marketplace(product);
        }
        assertEquals(22, atOnce.templates().size());
        assertEquals(2, atOnce.partners().size());
        assertEquals(12, atOnce.followed().values().stream().mapToInt(List::size).sum());
    }

    /**
     * The keys of the API have long forgotten by then what they answered.
     *
     * @param write the one of the function's whose answer nobody hears any more
     */
    @ParameterizedTest
    @CsvSource({
        "MARKETPLACE_MANAGER, 1",
        "MARKETPLACE_MANAGER, 2",
        "MARKETPLACE_MANAGER, 31",
        "PARTNER_API_MANAGER, 1",
        "PARTNER_API_MANAGER, 2",
        "SUBSCRIPTION_MANAGER, 1",
        "SUBSCRIPTION_MANAGER, 7",
        "SUBSCRIPTION_MANAGER, 12"
    })
    void whatWasInterruptedIsMadeWholeADayLater(LambdaFunction function, int write)
            throws IOException {
        assertThrows(IllegalStateException.class, () -> interrupted(function, write));
        try (var product = RunningProduct.start(options(Optional.of(folder), false))) {
            product.jumpTo(product.now().plus(Duration.ofHours(25)).toString());
        }

        try (var product = RunningProduct.start(options(Optional.of(folder), true))) {
            assertEquals(atOnce, marketplace(product));
            for (var line : Files.readAllLines(folder.resolve("demo-partners.txt"))) {
                var parts = line.split("\t");
                var branding = Ask.get("/partner/branding").bearer(parts[1]);
                product.send(branding.with("X-Partner-Secret", parts[2])).expect(200);
            }
        }
    }

    private void interrupted(LambdaFunction of, int write) {
        var cut = cutAt(write);
        RunningProduct.start(
                        options(Optional.of(folder), true),
                        (function, table) -> function == of ? Overheard.by(cut, table) : table)
                .close();
    }

    private static Consumer<String> cutAt(int write) {
        var writes = new AtomicInteger();
        return call -> {
            if (call.equals("transactWriteItems") && writes.incrementAndGet() >= write) {
                throw new IllegalStateException("nobody hears of it");
            }
        };
    }

    private static Marketplace marketplace(RunningProduct product) {
        var admin = new Owner(product, product.token(DemoSeed.ADMIN, "Admins"));
        var templates = admin.templates();
        var names =
                templates.stream()
                        .collect(toMap(t -> text(t, "template_id"), t -> text(t, "name")));
        return new Marketplace(
                sorted(admin.baskets(), basket -> text(basket, "name")),
                sorted(templates, t -> text(t, "name") + " " + text(t, "status")),
                sorted(
                        new Partners(admin).all(),
                        key -> text(key, "partner_name") + " " + key.path("secrets").size()),
                Stream.of(EMAILS, INVESTORS)
                        .flatMap(List::stream)
                        .collect(
                                toMap(
                                        Function.identity(),
                                        email -> followed(product, email, names))));
    }

    private static List<String> followed(
            RunningProduct product, String email, Map<String, String> names) {
        var follower = new Owner(product, product.token(email));
        return sorted(follower.subscriptions(), s -> names.get(text(s, "template_id")));
    }

    private static List<String> sorted(List<JsonNode> found, Function<JsonNode, String> shown) {
        return found.stream().map(shown).sorted().toList();
    }

    private static String text(JsonNode of, String field) {
        return of.path(field).stringValue();
    }

    private static Options options(Optional<Path> data, boolean seedDemo) {
        return new Options(0, Optional.empty(), data, seedDemo, false);
    }
}
