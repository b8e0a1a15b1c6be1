package com.strategymarket.domain.count;

import java.util.List;

/** What is counted of a template, and what its card shows of it. */
public record Counted(List<Part> parts, Shown shown) {

    public Counted {
        parts = List.copyOf(parts);
    }

    public long live() {
        return Shown.of(parts).count();
    }

    long changes() {
        return Shown.of(parts).changes();
    }

    public boolean isShown() {
        return shown.count() == live();
    }

    Part part(int number) {
        return parts.stream()
                .filter(part -> part.number() == number)
                .findFirst()
                .orElseGet(() -> Part.missing(number));
    }

    /**
     * What a card shows.
     *
     * @param changes how many were counted by then: who has read more of them has read later
     */
    public record Shown(long count, long changes) {

        /** As these parts have it. */
        public static Shown of(List<Part> parts) {
            return new Shown(
                    parts.stream().mapToLong(Part::live).sum(),
                    parts.stream().mapToLong(Part::changes).sum());
        }
    }
}
