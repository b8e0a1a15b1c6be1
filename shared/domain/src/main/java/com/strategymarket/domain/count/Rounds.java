package com.strategymarket.domain.count;

import com.strategymarket.domain.id.BasketId;

import java.util.List;

/**
 * The way through all templates, found or not, again and again: each who asks is given the next
 * ones, and nobody else is given the same in this round.
 */
public interface Rounds {

    /**
     * @param most how many; there may be fewer although the round goes on
     */
    Stretch next(int most);

    /** The next stretch is the first of a new round. */
    void beginAnew();

    /**
     * @param last whether all templates have been given now, and the next stretch begins anew
     */
    record Stretch(List<BasketId> templates, boolean last) {

        public Stretch {
            templates = List.copyOf(templates);
        }
    }
}
