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

    private Words() {}

    public static List<String> in(String text) {
        return Arrays.stream(BETWEEN.split(plain(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** What reads the same becomes the same, however a keyboard composes its letters. */
    private static String plain(String text) {
        var visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(visible.toLowerCase(Locale.ROOT), Form.NFC);
    }
}
