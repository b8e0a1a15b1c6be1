package com.strategymarket.bench.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A Markdown table. The first column is text, all others are numbers. */
public final class Rows {

    private final List<String> lines = new ArrayList<>();

    public Rows(String... heads) {
        add((Object[]) heads);
        var numbers = Arrays.stream(heads).skip(1).map(head -> " ---: |");
        lines.add("| --- |" + numbers.collect(Collectors.joining()));
    }

    public void add(Object... cells) {
        lines.add(
                Arrays.stream(cells)
                        .map(Object::toString)
                        .collect(Collectors.joining(" | ", "| ", " |")));
    }

    public static String milliseconds(double value) {
        var form = value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, form, value);
    }

    public static String ratio(double value, double to) {
        return String.format(Locale.ROOT, "%.2f", value / to);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
