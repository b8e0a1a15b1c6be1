package com.strategymarket.local.seed;

import com.strategymarket.local.data.DataFile;

import java.util.Set;
import java.util.TreeSet;

/**
 * What has been put of the demo, noted one by one: who is interrupted goes on behind it, and what
 * was taken away since does not come back.
 */
final class Noted {

    private final DataFile file;
    private final Set<String> names = new TreeSet<>();

    Noted(DataFile file) {
        this.file = file;
        file.read().map(String::lines).ifPresent(lines -> lines.forEach(names::add));
    }

    boolean has(String name) {
        return names.contains(name);
    }

    void add(String name) {
        names.add(name);
        file.writeUnforced(this::text);
    }

    /** Waits for the disk, which would take long for each by itself. */
    void keep() {
        file.write(this::text);
    }

    private String text() {
        return String.join("\n", names);
    }
}
