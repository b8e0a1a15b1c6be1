package com.strategymarket.contract;

import java.util.Optional;
import java.util.function.Function;

/**
 * One value of a function's environment.
 *
 * @param parser throws {@link IllegalArgumentException} with what is wrong, said without the value
 * @param fallback what holds when the environment does not name it; without one it is required
 */
public record Setting<T>(
        String name, String meaning, Function<String, T> parser, Optional<String> fallback) {

    public static <T> Setting<T> required(String name, String meaning, Function<String, T> parser) {
        return new Setting<>(name, meaning, parser, Optional.empty());
    }

    public Setting<T> orElse(String value) {
        return new Setting<>(name, meaning, parser, Optional.of(value));
    }

    @Override
    public String toString() {
        return name;
    }
}
