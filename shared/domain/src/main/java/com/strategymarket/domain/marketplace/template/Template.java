package com.strategymarket.domain.marketplace.template;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.search.WordSet;

import java.time.Instant;

/**
 * A basket that was put on the marketplace, with what browsing shows of it. It shares the basket's
 * id.
 *
 * @param version counts every change, be it of the configuration or of what it shows of the basket
 * @param subscriberCount as last published; nobody types it in
 */
public record Template(
        BasketId id,
        UserId owner,
        Status status,
        String name,
        Category category,
        WordSet descriptionWords,
        TemplateConfig config,
        Instant publishedAt,
        long version,
        long subscriberCount) {

    public enum Status {
        ENABLED,
        DISABLED
    }

    static Template publish(Basket basket, TemplateConfig config, Instant now) {
        return new Template(
                basket.id(),
                basket.owner(),
                Status.ENABLED,
                basket.content().name(),
                basket.content().category(),
                WordSet.of(basket.content().description()),
                config,
                now,
                1,
                0);
    }

    Template showing(Basket basket) {
        var content = basket.content();
        return new Template(
                id,
                owner,
                status,
                content.name(),
                content.category(),
                WordSet.of(content.description()),
                config,
                publishedAt,
                version + 1,
                subscriberCount);
    }

    Template with(Status changedStatus, TemplateConfig changedConfig) {
        return new Template(
                id,
                owner,
                changedStatus,
                name,
                category,
                descriptionWords,
                changedConfig,
                publishedAt,
                version + 1,
                subscriberCount);
    }

    public boolean isEnabled() {
        return status == Status.ENABLED;
    }

    public TemplateCard card() {
        return new TemplateCard(
                id,
                name,
                category,
                config.difficulty(),
                config.pricing(),
                config.tags(),
                descriptionWords,
                publishedAt,
                subscriberCount);
    }

    /** How the audit trail names it. */
    public String subject() {
        return "TEMPLATE#" + id;
    }
}
