package com.strategymarket.platform.json;

import com.strategymarket.domain.rule.TextRule;
import com.strategymarket.platform.json.Scalar.Kind;
import com.strategymarket.platform.json.Scalar.Parser;

import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The single values that requests and answers are made of. */
public final class Scalars {

    /** Strict, since the lenient ones take 24:00 for the beginning of the same day. */
    private static final DateTimeFormatter HOURS_AND_MINUTES =
            DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Scalars() {}

    /** Blanks around it do not count. */
    public static Scalar<String> text(TextRule rule) {
        return text(rule, String::strip);
    }

    /** What has to keep to the rule is what is meant by what was typed. */
    public static Scalar<String> text(TextRule rule, UnaryOperator<String> meaning) {
        return strings(
                (typed, refuse) -> {
                    var text = meaning.apply(typed);
                    var broken = rule.broken(text);
                    broken.ifPresent(refuse);
                    return broken.isPresent() ? Optional.empty() : Optional.of(text);
                },
                Function.identity(),
                () -> textSchema(rule));
    }

    /** A text that we made and that is only ever written: an id, a name for display. */
    public static Scalar<String> text() {
        return text(TextRule.paragraphs(Integer.MAX_VALUE));
    }

    public static <E extends Enum<E>> Scalar<E> choice(Class<E> type) {
        return choice(type, Enum::name);
    }

    /** A choice of words in a URL. */
    public static <E extends Enum<E>> Scalar<E> lowerCaseChoice(Class<E> type) {
        return choice(type, value -> value.name().toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> Scalar<E> choice(Class<E> type, Function<E, String> form) {
        return choice(List.of(type.getEnumConstants()), form);
    }

    /** A choice among things that go by a word each. */
    public static <T> Scalar<T> choice(List<T> options, Function<T, String> form) {
        var values = new LinkedHashMap<String, T>();
        options.forEach(each -> values.put(form.apply(each), each));
        return strings(
                (text, refuse) -> {
                    var value = Optional.ofNullable(values.get(text));
                    if (value.isEmpty()) {
                        refuse.accept("must be one of " + String.join(", ", values.keySet()));
                    }
                    return value;
                },
                form,
                () -> enumeration(values.keySet()));
    }

    public static Scalar<Boolean> flag() {
        return new Scalar<>(
                Kind.BOOLEAN,
                (text, refuse) -> {
                    if (text.equals("true") || text.equals("false")) {
                        return Optional.of(Boolean.valueOf(text));
                    }
                    refuse.accept("must be true or false");
                    return Optional.empty();
                },
                (value, out) -> out.writeBoolean(value),
                () -> SchemaBook.node().put("type", "boolean"));
    }

    public static Scalar<Instant> instant() {
        return strings(
                understood(Scalars::moment, "must be a time in UTC such as 2026-01-31T09:15:00Z"),
                INSTANT::format,
                () -> SchemaBook.node().put("type", "string").put("format", "date-time"));
    }

    public static Scalar<LocalDate> date() {
        return strings(
                understood(Scalars::day, "must be a day such as 2026-01-31"),
                LocalDate::toString,
                () -> SchemaBook.node().put("type", "string").put("format", "date"));
    }

    public static Scalar<YearMonth> month() {
        return strings(
                understood(Scalars::yearMonth, "must be a month such as 2026-01"),
                YearMonth::toString,
                () ->
                        SchemaBook.node()
                                .put("type", "string")
                                .put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$"));
    }

    private static YearMonth yearMonth(String text) {
        var month = YearMonth.parse(text);
        inFourDigits(month.getYear());
        return month;
    }

    private static Instant moment(String text) {
        var moment = Instant.parse(text);
        inFourDigits(moment.atOffset(ZoneOffset.UTC).getYear());
        return moment;
    }

    private static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        inFourDigits(day.getYear());
        return day;
    }

    /** Java knows years that no one who reads our answers does. */
    private static void inFourDigits(int year) {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("the year " + year);
        }
    }

    /** A text of a form of its own; the reading is empty for what has another. */
    public static <T> Scalar<T> form(Function<String, Optional<T>> reading, String otherwise) {
        return strings(
                (text, refuse) -> {
                    var value = reading.apply(text);
                    if (value.isEmpty()) {
                        refuse.accept(otherwise);
                    }
                    return value;
                },
                Object::toString,
                () -> SchemaBook.node().put("type", "string"));
    }

    public static Scalar<LocalTime> timeOfDay() {
        return strings(
                understood(
                        text -> LocalTime.parse(text, HOURS_AND_MINUTES),
                        "must be a time of day such as 09:20"),
                HOURS_AND_MINUTES::format,
                () ->
                        SchemaBook.node()
                                .put("type", "string")
                                .put("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$"));
    }

    public static Scalar<ZoneId> zone() {
        return strings(
                (text, refuse) -> {
                    // Region names only: an offset such as +05:30 knows nothing of summer time.
                    if (ZoneId.getAvailableZoneIds().contains(text)) {
                        return Optional.of(ZoneId.of(text));
                    }
                    refuse.accept("must be a time zone such as Asia/Kolkata");
                    return Optional.empty();
                },
                ZoneId::getId,
                () ->
                        SchemaBook.node()
                                .put("type", "string")
                                .put("description", "A zone of the IANA time zone database."));
    }

    public static Scalar<Currency> currency() {
        return strings(
                understood(Scalars::tender, "must be an ISO 4217 code such as INR"),
                Currency::getCurrencyCode,
                () -> SchemaBook.node().put("type", "string").put("pattern", "^[A-Z]{3}$"));
    }

    /** The codes for gold, for tests and for no currency have no minor unit to count in. */
    private static Currency tender(String code) {
        var currency = Currency.getInstance(code);
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(code + " is not paid with");
        }
        return currency;
    }

    private static <T> Scalar<T> strings(
            Parser<T> parser, Function<T, String> form, Supplier<ObjectNode> schema) {
        return new Scalar<>(
                Kind.STRING, parser, (value, out) -> out.writeString(form.apply(value)), schema);
    }

    private static <T> Parser<T> understood(Function<String, T> reading, String otherwise) {
        return (text, refuse) -> {
            try {
                return Optional.of(reading.apply(text));
            } catch (DateTimeException | IllegalArgumentException e) {
                refuse.accept(otherwise);
                return Optional.empty();
            }
        };
    }

    private static ObjectNode textSchema(TextRule rule) {
        var schema = SchemaBook.node().put("type", "string");
        if (rule.shortest() > 0) {
            schema.put("minLength", rule.shortest());
        }
        if (rule.longest() < Integer.MAX_VALUE) {
            schema.put("maxLength", rule.longest());
        }
        rule.pattern().ifPresent(form -> schema.put("pattern", "^" + form.pattern() + "$"));
        return schema;
    }

    private static ObjectNode enumeration(Collection<String> names) {
        var schema = SchemaBook.node().put("type", "string");
        var values = schema.putArray("enum");
        names.forEach(values::add);
        return schema;
    }
}
