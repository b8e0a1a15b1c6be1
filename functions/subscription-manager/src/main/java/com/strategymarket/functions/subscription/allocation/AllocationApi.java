package com.strategymarket.functions.subscription.allocation;

import static com.strategymarket.platform.json.Scalars.form;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.id.AllocationId;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.SubscriptionId;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.subscription.KeptSubscription;
import com.strategymarket.domain.subscription.allocation.Sizing;
import com.strategymarket.functions.subscription.held.HeldSubscription;
import com.strategymarket.functions.subscription.shown.AllocationExample;
import com.strategymarket.functions.subscription.shown.AllocationView;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.subscription.AllocationShapes;

import java.util.List;

/** On which accounts a subscription is traded. */
public final class AllocationApi {

    private static final ObjectShape<Sizing> SIZING =
            ObjectShape.of("AllocationChange", AllocationShapes::sizing);

    private static final ObjectShape<AllocationWish> WISH =
            ObjectShape.of(
                    "NewAllocation",
                    wish -> {
                        var account =
                                wish.required(
                                        "broker_account_id",
                                        AllocationWish::account,
                                        form(BrokerAccountId::of, "must be a broker account's id"));
                        var sizing = AllocationShapes.sizing(wish, AllocationWish::sizing);
                        return read -> new AllocationWish(read.get(account), sizing.apply(read));
                    });

    private static final Operation<Void> LIST =
            Operation.of(SubscriptionRoutes.LIST_ALLOCATIONS, "List where it is traded")
                    .about("All of them, the first priority first; there are 10 at most.")
                    .answers(200, "The allocations.", AllocationView.ALL, AllocationExample.ALL)
                    .refuses(ProblemCode.SUBSCRIPTION_NOT_FOUND)
                    .tagged();

    private static final Operation<AllocationWish> ALLOCATE =
            Operation.taking(
                            SubscriptionRoutes.ALLOCATE,
                            "Trade it on an account",
                            WISH,
                            new AllocationWish(AllocationExample.ACCOUNT, AllocationExample.SIZING))
                    .answers(201, "The allocation.", AllocationView.PLAIN, AllocationExample.ONE)
                    .refuses(
                            ProblemCode.SUBSCRIPTION_NOT_FOUND,
                            ProblemCode.BROKER_ACCOUNT_NOT_FOUND,
                            ProblemCode.ALREADY_ALLOCATED,
                            ProblemCode.TOO_MANY_ALLOCATIONS,
                            ProblemCode.INVALID_STATE,
                            ProblemCode.EDIT_CONFLICT)
                    .tagged();

    private static final Operation<Sizing> CHANGE =
            Operation.patching(
                            SubscriptionRoutes.CHANGE_ALLOCATION,
                            "Change how much is traded on an account",
                            SIZING,
                            AllocationExample.SIZING)
                    .about("In force with the next order. The version is the subscription's.")
                    .answers(200, "As it is now.", AllocationView.PLAIN, AllocationExample.ONE)
                    .refuses(
                            ProblemCode.SUBSCRIPTION_NOT_FOUND,
                            ProblemCode.ALLOCATION_NOT_FOUND,
                            ProblemCode.INVALID_STATE,
                            ProblemCode.EDIT_CONFLICT)
                    .versioned();

    private static final Operation<Void> END =
            Operation.of(SubscriptionRoutes.END_ALLOCATION, "Trade it on an account no longer")
                    .answers(204, "Nothing new is traded there.")
                    .refuses(
                            ProblemCode.SUBSCRIPTION_NOT_FOUND,
                            ProblemCode.ALLOCATION_NOT_FOUND,
                            ProblemCode.INVALID_STATE,
                            ProblemCode.EDIT_CONFLICT);

    public static final List<Operation<?>> OPERATIONS = List.of(LIST, ALLOCATE, CHANGE, END);

    private final HeldSubscription held;
    private final Allocate allocate;
    private final ChangeAllocation changeAllocation;
    private final EndAllocation endAllocation;

    public AllocationApi(
            HeldSubscription held,
            Allocate allocate,
            ChangeAllocation changeAllocation,
            EndAllocation endAllocation) {
        this.held = held;
        this.allocate = allocate;
        this.changeAllocation = changeAllocation;
        this.endAllocation = endAllocation;
    }

    public List<Endpoint<?>> endpoints() {
        return List.of(
                new Endpoint<>(LIST, this::list),
                new Endpoint<>(ALLOCATE, this::allocate),
                new Endpoint<>(CHANGE, this::change),
                new Endpoint<>(END, this::end));
    }

    private Reply list(Call<Void> call) {
        var subscription = held.of(call.caller(), subscription(call));
        return Reply.json(200, AllocationView.ALL, AllocationView.Shown.all(subscription))
                .withVersion(subscription.version());
    }

    private Reply allocate(Call<AllocationWish> call) {
        return made(
                allocate.handle(
                        subscription(call), call.body(), call.attempt(AllocationApi::made)));
    }

    private Reply change(Call<Sizing> call) {
        return changed(
                changeAllocation.handle(
                        subscription(call),
                        allocation(call),
                        call::patched,
                        call.attempt(AllocationApi::changed)));
    }

    private Reply end(Call<Void> call) {
        endAllocation.handle(
                subscription(call),
                allocation(call),
                call.attempt((KeptSubscription gone) -> Reply.noContent()));
        return Reply.noContent();
    }

    private static SubscriptionId subscription(Call<?> call) {
        return HeldSubscription.id(call.path("subscription_id"));
    }

    private static AllocationId allocation(Call<?> call) {
        return AllocationId.of(call.path("allocation_id")).orElseThrow(ChangeAllocation::absent);
    }

    private static Reply made(Allocated allocated) {
        var location =
                "/user/subscriptions/%s/allocations/%s"
                        .formatted(allocated.subscription().id(), allocated.allocation().id());
        return shown(201, allocated).with("Location", location);
    }

    private static Reply changed(Allocated allocated) {
        return shown(200, allocated);
    }

    private static Reply shown(int status, Allocated allocated) {
        var shown = AllocationView.Shown.of(allocated.allocation(), allocated.subscription());
        return Reply.json(status, AllocationView.PLAIN, shown)
                .withVersion(allocated.subscription().version());
    }
}
