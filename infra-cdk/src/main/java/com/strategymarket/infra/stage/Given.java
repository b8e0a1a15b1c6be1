package com.strategymarket.infra.stage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What operators have said, in this deployment or an earlier one.
 *
 * @param values by the name of the setting; none is empty
 */
public record Given(Map<String, String> values) {

    public static final Given NOTHING = new Given(Map.of());

    public Given {
        values = Map.copyOf(values);
    }

    /**
     * Of two that say the same setting the later one counts. An empty one takes the setting back,
     * also when this version does not know it any more.
     *
     * @param pairs each {@code NAME=VALUE}
     * @param known what may be given
     * @throws IllegalArgumentException when something else is given
     */
    public static Given read(List<String> pairs, Set<String> known) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : pairs) {
            var parts = pair.split("=", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("A setting is given as NAME=VALUE: " + pair);
            }
            values.put(parts[0], parts[1]);
        }
        values.values().removeIf(String::isBlank);
        for (var name : values.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        ("%s is not to be given; what is: %s. If an earlier version knew it,"
                                        + " --set %s= takes it back.")
                                .formatted(name, known, name));
            }
        }
        return new Given(values);
    }

    public Optional<String> of(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** In the same order each time, so that the same stack is written to the same template. */
    public Map<String, String> inOrder() {
        return new TreeMap<>(values);
    }
}
