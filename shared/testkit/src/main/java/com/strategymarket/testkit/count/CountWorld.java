package com.strategymarket.testkit.count;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.count.Counts;
import com.strategymarket.domain.count.Rounds;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.SubscriptionId;

import java.util.List;

/** The ports of counting over one state, and a hand on what is counted. */
public interface CountWorld extends AutoCloseable {

    Counts counts();

    Rounds rounds();

    /** Makes a template. */
    BasketId publish(int number);

    /** Takes a template away, of which nothing counts any more. */
    void withdraw(BasketId template);

    /** Each user of another number. */
    SubscriptionId subscribe(BasketId template, int user);

    void cancel(SubscriptionId subscription);

    /** Writes into a counter what nobody has counted. */
    void tamper(BasketId template, int part, long live);

    /** As no code of ours does. */
    void lose(BasketId template, int part);

    /** Writes onto a card what nobody has published. */
    void tamperShown(BasketId template, long count);

    /** What was done to a subject, oldest first. */
    List<AuditRecord> trail(String subject);

    @Override
    void close();
}
