package com.strategymarket.contract;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The environment of a function: read and validated once at start, everything that is wrong named
 * at once.
 */
public final class Settings {

    public static final Setting<String> TABLE_NAME =
            Setting.required("TABLE_NAME", "name of the one table", Settings::text);

    /**
     * Several keys, comma-separated, make rotation possible: the first signs, all of them verify.
     */
    public static final Setting<List<String>> CURSOR_KEYS =
            Setting.secret(
                    "CURSOR_KEYS",
                    "keys that sign page cursors, each at least 32 characters, newest first",
                    Settings::keys);

    /** One for good: by another one, no address would be known again. */
    public static final Setting<String> EMAIL_KEY =
            Setting.secret(
                    "EMAIL_KEY",
                    "key that hashes e-mail addresses, at least 32 characters, never changed",
                    Settings::key);

    public static final Setting<Integer> PUBLIC_REQUESTS_PER_MINUTE =
            Setting.required(
                            "PUBLIC_REQUESTS_PER_MINUTE",
                            "requests a minute that one address may make to public routes",
                            Settings::positive)
                    .orElse("600");

    public static final Setting<Integer> SECRET_CHECKS_PER_MINUTE =
            Setting.required(
                            "SECRET_CHECKS_PER_MINUTE",
                            "partners' secrets a minute that an instance checks for one address",
                            Settings::positive)
                    .orElse("120");

    public static final Setting<Integer> INDEX_LAG_SECONDS =
            Setting.required(
                            "INDEX_LAG_SECONDS",
                            "seconds after which the table's indexes hold what was written",
                            Settings::positive)
                    .orElse("10");

    public static final Setting<String> OWNER_DISPLAY_NAME =
            Setting.required(
                            "OWNER_DISPLAY_NAME",
                            "whom a template shows as its owner when it names nobody",
                            Settings::text)
                    .orElse("Strategy Marketplace");

    public static final Setting<String> PROBLEM_TYPES =
            Setting.required("PROBLEM_TYPES", "what problem types begin with", Settings::url)
                    .orElse("https://strategy-marketplace.example/problems/");

    /** Nobody unless it is said: what the sandbox calls paid, nobody has paid. */
    public static final Setting<PaymentProvider> PAYMENT_PROVIDER =
            Setting.required(
                            "PAYMENT_PROVIDER",
                            "who takes the fees of users who subscribe by themselves: none, or"
                                    + " sandbox, which moves no money",
                            Settings::provider)
                    .orElse(PaymentProvider.NONE.settingName());

    public static final Setting<Boolean> SERVER_TIMING =
            Setting.required(
                            "SERVER_TIMING",
                            "whether answers tell what they cost: true or false",
                            Settings::flag)
                    .orElse("false");

    static final List<Setting<?>> OF_AN_API =
            List.of(
                    TABLE_NAME,
                    CURSOR_KEYS,
                    PUBLIC_REQUESTS_PER_MINUTE,
                    SECRET_CHECKS_PER_MINUTE,
                    OWNER_DISPLAY_NAME,
                    PROBLEM_TYPES,
                    SERVER_TIMING);

    static final List<Setting<?>> OF_AN_API_THAT_SUBSCRIBES =
            Stream.concat(OF_AN_API.stream(), Stream.of(EMAIL_KEY, PAYMENT_PROVIDER)).toList();

    static final List<Setting<?>> OF_BILLING = List.of(TABLE_NAME, PAYMENT_PROVIDER);

    private static final int SHORTEST_KEY = 32;

    private final Map<Setting<?>, Object> values;
    private final Map<Setting<?>, String> references;

    private Settings(Map<Setting<?>, Object> values, Map<Setting<?>, String> references) {
        this.values = values;
        this.references = references;
    }

    /**
     * @throws IllegalArgumentException naming every setting that is missing or wrong
     */
    public static Settings read(Map<String, String> environment, Collection<Setting<?>> wanted) {
        var values = new HashMap<Setting<?>, Object>();
        var references = new HashMap<Setting<?>, String>();
        var wrong = new ArrayList<String>();
        for (var setting : wanted) {
            var reference = environment.getOrDefault(setting.reference(), "");
            if (setting.secret() && !reference.isBlank()) {
                references.put(setting, reference);
                continue;
            }
            var given = environment.getOrDefault(setting.name(), "");
            var text = given.isBlank() ? setting.fallback().orElse("") : given;
            try {
                values.put(setting, setting.parser().apply(text));
            } catch (IllegalArgumentException e) {
                wrong.add(
                        "%s %s (%s)".formatted(setting.name(), e.getMessage(), setting.meaning()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("Wrong settings: " + String.join("; ", wrong));
        }
        return new Settings(values, references);
    }

    /** Where a secret is kept, unless the environment tells it outright. */
    public Optional<String> referenceOf(Setting<?> setting) {
        return Optional.ofNullable(references.get(setting));
    }

    @SuppressWarnings("unchecked") // read() put what the setting's own parser made
    public <T> T get(Setting<T> setting) {
        var value = values.get(setting);
        if (value == null) {
            throw new IllegalStateException(
                    setting.name() + " was not read: add it to the function's settings");
        }
        return (T) value;
    }

    private static String text(String value) {
        return check(value, !value.isBlank(), "is missing");
    }

    private static List<String> keys(String value) {
        var keys = List.of(text(value).split(","));
        check(
                value,
                keys.stream().allMatch(key -> key.length() >= SHORTEST_KEY),
                "has a key shorter than " + SHORTEST_KEY + " characters");
        return keys;
    }

    private static String key(String value) {
        return check(
                text(value),
                value.length() >= SHORTEST_KEY,
                "is shorter than " + SHORTEST_KEY + " characters");
    }

    private static String url(String value) {
        var uri = URI.create(text(value));
        return check(value, uri.isAbsolute() && uri.getHost() != null, "is no absolute URL");
    }

    private static Integer positive(String value) {
        check(value, value.matches("[1-9][0-9]{0,8}"), "is no positive whole number");
        return Integer.valueOf(value);
    }

    private static PaymentProvider provider(String value) {
        return Arrays.stream(PaymentProvider.values())
                .filter(provider -> provider.settingName().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is neither none nor sandbox"));
    }

    private static Boolean flag(String value) {
        check(value, value.equals("true") || value.equals("false"), "is neither true nor false");
        return Boolean.valueOf(value);
    }

    private static String check(String value, boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
        return value;
    }
}
