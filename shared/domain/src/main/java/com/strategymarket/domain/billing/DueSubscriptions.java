package com.strategymarket.domain.billing;

import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whose fees have to be looked after. */
public interface DueSubscriptions {

    /** One of them, by what it is found. */
    record Due(UserId user, SubscriptionId id) {}

    /**
     * They are kept in parts, each of which is read by itself.
     *
     * @param notice whatever comes into it is not due for so long, so that it need not be read
     *     again before, if nothing else is due in it
     */
    record Part(String name, Duration notice) {}

    List<Part> parts();

    /**
     * A page of a part, the most overdue first. It may miss a change of the last moment, and name
     * what is done already: whether something is due, the subscription itself tells.
     */
    Page<Due> until(Instant now, Part part, PageRequest page);

    /** When the first thing in a part is due, or was. */
    Optional<Instant> next(Part part);
}
