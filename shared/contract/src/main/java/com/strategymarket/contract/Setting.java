package com.strategymarket.contract;

import java.util.Optional;
import java.util.function.Function;

/**
 * One value of a function's environment.
 *
 * @param parser throws {@link IllegalArgumentException} with what is wrong, said without the value
 * @param fallback what holds when the environment does not name it; without one it is required
 * @param secret whether it is kept apart: then the environment names where ({@link #reference})
 */
public record Setting<T>(
        String name,
        String meaning,
        Function<String, T> parser,
        Optional<String> fallback,
        boolean secret) {

    public static <T> Setting<T> required(String name, String meaning, Function<String, T> parser) {
        return new Setting<>(name, meaning, parser, Optional.empty(), false);
    }

    /**
     * On AWS it is read from Secrets Manager when it is needed, and never stands in the
     * environment.
     */
    public static <T> Setting<T> secret(String name, String meaning, Function<String, T> parser) {
        return new Setting<>(name, meaning, parser, Optional.empty(), true);
    }

    public Setting<T> orElse(String value) {
        return new Setting<>(name, meaning, parser, Optional.of(value), secret);
    }

    /** The name under which the environment tells where the secret is kept. */
    public String reference() {
        return name + "_SECRET";
    }

    @Override
    public String toString() {
        return name;
    }
}
