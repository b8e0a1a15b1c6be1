package com.strategymarket.platform.http;

import com.strategymarket.domain.problem.Violations;
import com.strategymarket.platform.json.Scalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One query parameter.
 *
 * @param most how often it may be given
 * @param fallback what holds without it, as text, for the reference
 */
public record Parameter<T>(
        String name,
        String about,
        Scalar<?> shape,
        int most,
        Optional<String> fallback,
        BiFunction<List<String>, Violations, Optional<T>> reading) {

    public static <T> Parameter<Optional<T>> optional(String name, Scalar<T> shape, String about) {
        return new Parameter<>(
                name,
                about,
                shape,
                1,
                Optional.empty(),
                (texts, violations) ->
                        single(name, texts, violations)
                                .flatMap(text -> shape.parse(text, name, violations))
                                .map(Optional::of)
                                .or(() -> Optional.of(Optional.empty())));
    }

    public static <T> Parameter<T> orElse(
            String name, Scalar<T> shape, T fallback, Function<T, String> form, String about) {
        return new Parameter<>(
                name,
                about,
                shape,
                1,
                Optional.of(form.apply(fallback)),
                (texts, violations) ->
                        single(name, texts, violations)
                                .flatMap(text -> shape.parse(text, name, violations))
                                .or(() -> Optional.of(fallback)));
    }

    public static <T> Parameter<List<T>> repeated(
            String name, Scalar<T> shape, int most, String about) {
        return new Parameter<>(
                name,
                about,
                shape,
                most,
                Optional.empty(),
                (texts, violations) -> {
                    if (texts.size() > most) {
                        violations.add(name, "may be given at most " + most + " times");
                        return Optional.of(List.of());
                    }
                    var values = new ArrayList<T>();
                    texts.forEach(
                            text -> shape.parse(text, name, violations).ifPresent(values::add));
                    return Optional.of(List.copyOf(values));
                });
    }

    public boolean isRepeatable() {
        return most > 1;
    }

    private static Optional<String> single(String name, List<String> texts, Violations violations) {
        if (texts.size() > 1) {
            violations.add(name, "may be given only once");
            return Optional.empty();
        }
        return texts.stream().findFirst();
    }
}
