package com.strategymarket.domain.marketplace.browse;

import com.strategymarket.domain.marketplace.template.TemplateCard;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.util.OptionalInt;

/** The templates that are to be found. */
public interface Marketplace {

    /** A page in the shelf's order. Without a category all of them are merged. */
    Found browse(Shelf shelf, PageRequest page);

    /**
     * @param lookedAt how many templates were looked at, when the page is short only because the
     *     search was long
     */
    record Found(Page<TemplateCard> page, OptionalInt lookedAt) {}
}
