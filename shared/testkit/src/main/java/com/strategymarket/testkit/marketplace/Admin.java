package com.strategymarket.testkit.marketplace;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.change.Receipt;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.basket.Category;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.marketplace.template.TemplateConfig;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Fills a marketplace through its port, each write with a trace of its own. */
public final class Admin {

    private final Offerings offerings;
    private final AtomicInteger requests = new AtomicInteger();

    public Admin(Offerings offerings) {
        this.offerings = offerings;
    }

    public Offering add(int number) {
        return add(Sample.basket(number));
    }

    public Offering add(Basket basket) {
        var offering = new Offering(basket, Optional.empty());
        offerings.add(offering, trace(offering));
        return offering;
    }

    public Offering publish(int number) {
        return publish(number, Sample.config());
    }

    public Offering publish(int number, TemplateConfig config) {
        return publish(add(number), config, Sample.NOW.plusSeconds(number));
    }

    public Offering publish(int number, Category category) {
        var draft = Sample.draft("Template " + number, category);
        return publish(
                add(Sample.basket(number, draft)), Sample.config(), Sample.NOW.plusSeconds(number));
    }

    public Offering publish(Offering before, TemplateConfig config, Instant now) {
        return save(before, before.enabled(config, now));
    }

    public Offering edit(Offering before, BasketDraft draft) {
        return save(before, before.edited(draft, Sample.NOW.plusSeconds(60)));
    }

    public Offering configure(Offering before, TemplateConfig config) {
        return save(before, before.configured(config));
    }

    public Offering disable(Offering before) {
        return save(before, before.disabled());
    }

    public Offering save(Offering before, Offering after) {
        offerings.save(before, after, trace(after));
        return after;
    }

    public void remove(Offering offering) {
        offerings.remove(offering, trace(offering));
    }

    public Optional<Offering> find(BasketId id) {
        return offerings.find(Sample.ADMIN, id);
    }

    public Trace trace(Offering offering) {
        return trace(offering, Optional.empty());
    }

    public Trace trace(Offering offering, Optional<Receipt> receipt) {
        var deed = Deed.of(offering.basket().subject(), "basket.touched");
        var request = "request-%06d".formatted(requests.incrementAndGet());
        var caller = new Caller.Admin(Sample.ADMIN);
        return new Trace(AuditRecord.of(deed, caller.actor(), Sample.NOW, request), receipt);
    }
}
