package com.strategymarket.functions.subscription.shown;

import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.AllocationId;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.subscription.allocation.Allocation;
import com.strategymarket.domain.subscription.allocation.Sizing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the reference shows of allocations. */
public final class AllocationExample {

    public static final BrokerAccountId ACCOUNT = new BrokerAccountId("01M7Y1KC5THX4R803HM9Q3BZCK");

    public static final Sizing SIZING = new Sizing(new BigDecimal("1.5"), 1, Optional.of(50));

    public static final Allocation ALLOCATION =
            new Allocation(
                    new AllocationId("01M7Y1Q2E8DB5CGV0W7K9SZ4TJ"),
                    ACCOUNT,
                    new BrokerClient(Broker.KNOWN.getFirst(), "ZEBU123456"),
                    SIZING,
                    Instant.parse("2026-11-20T03:50:00Z"));

    public static final AllocationView.Shown ONE =
            new AllocationView.Shown(ALLOCATION, Allocation.Status.ACTIVE);

    public static final List<AllocationView.Shown> ALL = List.of(ONE);

    private AllocationExample() {}
}
