package com.strategymarket.testkit.subscription.memory;

import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequestId;
import com.strategymarket.domain.consent.PartnerRequests;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.testkit.subscription.memory.SubscriptionMemory.Asked;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What partners ask of users. */
record InMemoryPartnerRequests(SubscriptionMemory memory) implements PartnerRequests {

    @Override
    public Optional<PartnerRequest> find(UserId user, PartnerRequestId id) {
        return memory.read(() -> Optional.ofNullable(memory.requests.get(new Asked(user, id))));
    }

    @Override
    public Page<PartnerRequest> newestFirst(UserId user, PageRequest page, Instant now) {
        return memory.read(
                () ->
                        Listing.backward(
                                memory.requests.values().stream()
                                        .filter(request -> request.user().equals(user))
                                        .filter(request -> !request.isForgotten(now)),
                                request -> request.id().toString(),
                                page));
    }

    @Override
    public void ask(PartnerRequest request, Trace trace) {
        var asked = Asked.of(request);
        var asking =
                new Part(
                        () -> !memory.requests.containsKey(asked),
                        () -> memory.requests.put(asked, request));
        memory.write(trace, List.of(asking));
    }

    @Override
    public void save(PartnerRequest before, PartnerRequest after, Trace trace) {
        memory.write(trace, List.of(replacing(before.version(), after)));
    }

    Part replacing(long version, PartnerRequest after) {
        var asked = Asked.of(after);
        return new Part(
                () ->
                        Optional.ofNullable(memory.requests.get(asked))
                                .filter(there -> there.version() == version)
                                .isPresent(),
                () -> memory.requests.put(asked, after));
    }
}
