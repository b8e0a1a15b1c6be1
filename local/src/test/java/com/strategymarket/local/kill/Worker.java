package com.strategymarket.local.kill;

import com.strategymarket.local.product.Bodies;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;
import com.strategymarket.testkit.http.Http;

import tools.jackson.databind.node.ObjectNode;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;

/** An admin who works without a pause, and remembers everything that was acknowledged. */
final class Worker {

    private static final int MOST_THINGS = 12;

    private final String name;
    private final String token;
    private final Random chance;
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final List<String> acknowledged = new ArrayList<>();
    private Optional<Deed> unanswered = Optional.empty();
    private int made;
    private int effects;

    Worker(String name, String token, long seed) {
        this.name = name;
        this.token = token;
        this.chance = new Random(seed);
    }

    String tag() {
        return name;
    }

    String token() {
        return token;
    }

    Map<String, Thing> things() {
        return things;
    }

    /** How many changes there were. */
    int effects() {
        return effects;
    }

    /** The requests of the changes that were acknowledged at once. */
    List<String> acknowledged() {
        return acknowledged;
    }

    void workUntilItIsGone(Http http, CountDownLatch done) {
        try {
            while (true) {
                var deed = next();
                unanswered = Optional.of(deed);
                var answer = http.send(deed.ask().bearer(token));
                if (!answer.isGood()) {
                    throw new AssertionError("refused: " + answer);
                }
                acknowledged.add(answer.the("X-Request-Id"));
                note(deed, answer);
                done.countDown();
            }
        } catch (UncheckedIOException gone) {
            // Whether the last one was done is asked when it is back.
        } finally {
            // Should all fail, nobody waits for what will not come.
            LongStream.range(0, done.getCount()).forEach(i -> done.countDown());
        }
    }

    /** Repeats what got no answer: afterwards it is done, and once. */
    void settle(Http http) {
        if (unanswered.isPresent()) {
            var deed = unanswered.get();
            var answer = http.send(deed.ask().bearer(token));
            if (!answer.isGood() && !deed.wasDone(answer)) {
                throw new AssertionError("neither done nor to be done: " + answer);
            }
            note(deed, answer);
        }
    }

    private void note(Deed deed, Answer answer) {
        deed.effect().accept(answer);
        effects++;
        unanswered = Optional.empty();
    }

    private Deed next() {
        if (things.isEmpty() || (things.size() < MOST_THINGS && chance.nextInt(3) == 0)) {
            return create();
        }
        var thing = List.copyOf(things.values()).get(chance.nextInt(things.size()));
        return switch (chance.nextInt(5)) {
            case 0, 1 -> rename(thing);
            case 2 -> thing.isEnabled() ? configure(thing) : enable(thing);
            case 3 -> thing.isEnabled() ? disable(thing) : enable(thing);
            default -> thing.isEnabled() ? disable(thing) : delete(thing);
        };
    }

    private Deed create() {
        var ask = Ask.post("/admin/baskets").json(draft(newName(), 1));
        return new Deed(keyed(ask), answer -> put(Thing.created(answer.json())));
    }

    private Deed rename(Thing thing) {
        var other = newName();
        var draft = draft(other, thing.version() + 1);
        var ask = Ask.put("/admin/baskets/" + thing.id()).json(draft);
        return new Deed(matching(ask, thing.version()), answer -> put(thing.renamed(other)));
    }

    private Deed enable(Thing thing) {
        return new Deed(
                keyed(Ask.post(path(thing)).json(Bodies.config(name))),
                answer -> put(thing.listed(true)));
    }

    private Deed configure(Thing thing) {
        var ask = Ask.put(path(thing)).json(Bodies.config(name, "T" + made++));
        return new Deed(matchingTemplate(ask, thing), answer -> put(thing.listed(true)));
    }

    private Deed disable(Thing thing) {
        var ask = matchingTemplate(Ask.delete(path(thing)), thing);
        return new Deed(ask, answer -> put(thing.listed(false)));
    }

    private Deed delete(Thing thing) {
        var ask = Ask.delete("/admin/baskets/" + thing.id());
        return new Deed(matching(ask, thing.version()), answer -> things.remove(thing.id()));
    }

    /** The strategy's name tells of which version it is. */
    private static ObjectNode draft(String basket, long version) {
        var draft = Bodies.basket(basket);
        ((ObjectNode) draft.path("strategies").get(0)).put("name", "Of version " + version);
        return draft;
    }

    private void put(Thing thing) {
        things.put(thing.id(), thing);
    }

    private String newName() {
        return "%s %d".formatted(name, made++);
    }

    private Ask keyed(Ask ask) {
        return ask.with("Idempotency-Key", "%s-%d".formatted(name, made++));
    }

    private static Ask matching(Ask ask, long version) {
        return ask.with("If-Match", "\"" + version + "\"");
    }

    private static Ask matchingTemplate(Ask ask, Thing thing) {
        return matching(ask, thing.template().orElseThrow().version());
    }

    private static String path(Thing thing) {
        return "/admin/marketplace/templates/" + thing.id();
    }
}
