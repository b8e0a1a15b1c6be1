package com.strategymarket.testkit.http.input;

import static com.strategymarket.testkit.http.input.Substitute.odd;
import static com.strategymarket.testkit.http.input.Substitute.wrong;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What to put in place of a value, by what its schema says of it. */
final class Substitutes {

    private Substitutes() {}

    static List<Substitute> of(Place place, JsonNode body) {
        return switch (place.type()) {
            case "string" -> TextSubstitutes.of(place.schema());
            case "integer", "number" -> NumberSubstitutes.of(place.schema());
            case "boolean" -> types("1", "\"true\"", "[]", "{}");
            case "array" -> lists(place, body);
            case "object" -> types("7", "\"x\"", "true", "[]", "[{}]");
            default ->
                    throw new AssertionError(
                            place.field() + " has a schema of no known type: " + place.schema());
        };
    }

    private static List<Substitute> types(String... others) {
        var substitutes = new ArrayList<Substitute>();
        for (var json : others) {
            substitutes.add(wrong("another type", json));
        }
        return substitutes;
    }

    private static List<Substitute> lists(Place place, JsonNode body) {
        var substitutes = types("{}", "7", "\"x\"", "true", "{\"0\": 1}");
        var element = body.at(place.pointer()).path(0);
        int least = place.schema().path("minItems").asInt(0);
        int most = place.schema().path("maxItems").asInt(0);
        if (least > 0) {
            substitutes.add(wrong("too few", list(least - 1, element)));
        }
        if (most > 0 && !element.isMissingNode()) {
            substitutes.add(wrong("too many", list(most + 1, element)));
            substitutes.add(odd("as many as may be", list(most, element)));
        }
        return substitutes;
    }

    private static String list(int length, JsonNode element) {
        return Collections.nCopies(length, element.toString()).toString();
    }
}
