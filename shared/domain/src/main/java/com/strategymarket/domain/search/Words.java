package com.strategymarket.domain.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts text into the words that people search by. */
public final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Joiners and soft hyphens say how a word is drawn; only the zero-width space says it ends. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200b]]+");

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    /** The shorter ones are those that hold a sentence together. */
    public static final int LONG = 3;

    private Words() {}

    public static List<String> in(String text) {
        return Arrays.stream(BETWEEN.split(plain(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * The words that a search is for. Beside others, short ones say nothing and would only spoil
     * it, but for numbers; alone they are what is meant.
     */
    public static List<String> sought(String text) {
        var words = in(text);
        var telling = words.stream().filter(Words::isTelling).toList();
        return telling.isEmpty() ? words : telling;
    }

    static boolean isLong(String word) {
        return word.length() >= LONG;
    }

    private static boolean isTelling(String word) {
        return isLong(word) || DIGIT.matcher(word).find();
    }

    /** What reads the same becomes the same, however a keyboard composes its letters. */
    private static String plain(String text) {
        var visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(visible.toLowerCase(Locale.ROOT), Form.NFC);
    }
}
