package com.strategymarket.testkit.marketplace;

import com.strategymarket.domain.marketplace.browse.Audience;
import com.strategymarket.domain.marketplace.browse.Marketplace;
import com.strategymarket.domain.marketplace.browse.Shelf;
import com.strategymarket.domain.marketplace.browse.Sort;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.TemplateCard;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The templates that are to be found. */
record InMemoryShelves(Memory memory) implements Marketplace {

    private static final int MOST_LOOKED_AT = 1_000;

    @Override
    public Found browse(Shelf shelf, PageRequest page) {
        var cards = memory.read(() -> standing(shelf, page.position().map(Place::of)));
        var found = new ArrayList<TemplateCard>();
        int lookedAt = 0;
        while (lookedAt < Math.min(cards.size(), MOST_LOOKED_AT) && found.size() < page.limit()) {
            var card = cards.get(lookedAt++);
            if (shelf.filter().matches(card)) {
                found.add(card);
            }
        }
        if (lookedAt == cards.size()) {
            return new Found(new Page<>(found, Optional.empty()), OptionalInt.empty());
        }
        var next = Place.of(cards.get(lookedAt - 1), shelf.sort()).text();
        boolean cutShort = found.size() < page.limit();
        return new Found(
                new Page<>(found, Optional.of(next)),
                cutShort ? OptionalInt.of(lookedAt) : OptionalInt.empty());
    }

    private List<TemplateCard> standing(Shelf shelf, Optional<Place> last) {
        record Placed(Place place, TemplateCard card) {}
        return memory.templates.values().stream()
                .filter(template -> isOn(shelf, template))
                .map(Template::card)
                .map(card -> new Placed(Place.of(card, shelf.sort()), card))
                .filter(placed -> last.isEmpty() || placed.place.compareTo(last.get()) > 0)
                .sorted((one, other) -> one.place.compareTo(other.place))
                .map(Placed::card)
                .toList();
    }

    private static boolean isOn(Shelf shelf, Template template) {
        boolean shown =
                switch (template.config().visibility()) {
                    case PUBLIC -> true;
                    case PARTNERS -> shelf.audience() == Audience.PARTNER;
                    case UNLISTED -> false;
                };
        return shown
                && template.isEnabled()
                && shelf.category().map(wanted -> wanted == template.category()).orElse(true);
    }

    /** Where a card stands: the highest rank first, and among equals the newest basket. */
    private record Place(long rank, String id) implements Comparable<Place> {

        static Place of(TemplateCard card, Sort sort) {
            long rank =
                    switch (sort) {
                        case POPULAR -> card.subscriberCount();
                        case NEWEST -> card.publishedAt().toEpochMilli();
                    };
            return new Place(rank, card.id().value());
        }

        static Place of(String text) {
            var parts = text.split(" ");
            return new Place(Long.parseLong(parts[0]), parts[1]);
        }

        String text() {
            return rank + " " + id;
        }

        @Override
        public int compareTo(Place other) {
            int byRank = Long.compare(other.rank, rank);
            return byRank != 0 ? byRank : other.id.compareTo(id);
        }
    }
}
