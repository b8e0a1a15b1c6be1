package com.strategymarket.local.seed;

import java.util.Optional;

/** A partner to play with: what its server would call with. */
public record DemoPartner(String name, String key, String secret) {

    private static final String SEPARATOR = "\t";

    String line() {
        return String.join(SEPARATOR, name, key, secret);
    }

    static Optional<DemoPartner> of(String line) {
        var parts = line.split(SEPARATOR);
        return parts.length == 3
                ? Optional.of(new DemoPartner(parts[0], parts[1], parts[2]))
                : Optional.empty();
    }
}
