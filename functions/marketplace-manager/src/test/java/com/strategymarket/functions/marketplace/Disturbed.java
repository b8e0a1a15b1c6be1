package com.strategymarket.functions.marketplace;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Offering;
import com.strategymarket.domain.marketplace.template.Offerings;

import java.util.Optional;

/** Offerings that someone else changes just before each of the first writes. */
public final class Disturbed implements Offerings {

    private final Offerings offerings;
    private final Runnable disturbance;
    private int left;

    /**
     * @param times how often it is disturbed; the write after that one is left in peace
     */
    public Disturbed(Offerings offerings, int times, Runnable disturbance) {
        this.offerings = offerings;
        this.left = times;
        this.disturbance = disturbance;
    }

    @Override
    public Optional<Offering> find(UserId owner, BasketId id) {
        return offerings.find(owner, id);
    }

    @Override
    public void add(Offering offering, Trace trace) {
        disturb();
        offerings.add(offering, trace);
    }

    @Override
    public void save(Offering before, Offering after, Trace trace) {
        disturb();
        offerings.save(before, after, trace);
    }

    @Override
    public void remove(Offering offering, Trace trace) {
        disturb();
        offerings.remove(offering, trace);
    }

    @Override
    public long liveSubscriptions(BasketId id) {
        return offerings.liveSubscriptions(id);
    }

    private void disturb() {
        if (left-- > 0) {
            disturbance.run();
        }
    }
}
