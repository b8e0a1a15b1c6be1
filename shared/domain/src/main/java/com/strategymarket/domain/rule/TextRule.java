package com.strategymarket.domain.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a text may be. Lengths count characters as people see them (code points).
 *
 * @param pattern what the whole text looks like, with the words that say so
 * @param lines whether it may break into lines
 */
public record TextRule(int shortest, int longest, Optional<Form> pattern, boolean lines) {

    public record Form(Pattern pattern, String inWords) {}

    public static TextRule line(int shortest, int longest) {
        return new TextRule(shortest, longest, Optional.empty(), false);
    }

    public static TextRule paragraphs(int longest) {
        return new TextRule(0, longest, Optional.empty(), true);
    }

    public static TextRule form(int shortest, int longest, String regex, String inWords) {
        var form = new Form(Pattern.compile(regex), inWords);
        return new TextRule(shortest, longest, Optional.of(form), false);
    }

    /** What is wrong with a text, as a clause, or nothing. */
    public Optional<String> broken(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest) {
            return Optional.of("must have " + shortest + " to " + longest + " characters");
        }
        if (text.codePoints().anyMatch(this::unprintable)) {
            return Optional.of("must not hold control characters or broken surrogates");
        }
        return pattern.filter(form -> !form.pattern.matcher(text).matches()).map(Form::inWords);
    }

    private boolean unprintable(int point) {
        boolean lineBreak = point == '\n' || point == '\r' || point == '\t';
        boolean brokenSurrogate =
                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return brokenSurrogate || (Character.isISOControl(point) && !(lines && lineBreak));
    }
}
