package com.strategymarket.functions.marketplace.basket;

import com.strategymarket.contract.Routes;
import com.strategymarket.domain.marketplace.basket.Basket;
import com.strategymarket.domain.marketplace.basket.BasketDraft;
import com.strategymarket.domain.marketplace.basket.Baskets;
import com.strategymarket.domain.problem.Problem;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.json.marketplace.BasketShapes;

import java.util.List;

/** Baskets, for the admin who makes them. */
public final class BasketApi {

    private static final Operation<BasketDraft> CREATE =
            Operation.taking(
                            Routes.CREATE_BASKET,
                            "Create a basket",
                            BasketShapes.DRAFT,
                            BasketExample.DRAFT)
                    .answers(
                            201,
                            "The basket; Location tells where it is.",
                            BasketView.WHOLE,
                            BasketExample.BASKET)
                    .tagged();

    private static final Operation<Void> LIST =
            Operation.of(Routes.LIST_BASKETS, "List your baskets")
                    .about("Newest first, without their strategies.")
                    .answersPage(BasketView.PAGE, BasketExample.BASKET);

    private static final Operation<Void> GET =
            Operation.of(Routes.GET_BASKET, "Get a basket")
                    .answers(200, "The basket, whole.", BasketView.WHOLE, BasketExample.BASKET)
                    .refuses(ProblemCode.BASKET_NOT_FOUND)
                    .tagged();

    private static final Operation<BasketDraft> CHANGE =
            Operation.patching(
                            Routes.CHANGE_BASKET,
                            "Change a basket",
                            BasketShapes.DRAFT,
                            BasketExample.DRAFT)
                    .about(
                            "Fields that are not named stay; strategies are replaced whole."
                                    + " Followers trade the change from this moment on.")
                    .answers(
                            200, "The basket as it is now.", BasketView.WHOLE, BasketExample.BASKET)
                    .refuses(ProblemCode.BASKET_NOT_FOUND, ProblemCode.EDIT_CONFLICT)
                    .versioned();

    private static final Operation<Void> DELETE =
            Operation.of(Routes.DELETE_BASKET, "Delete a basket")
                    .answers(204, "It is gone.")
                    .refuses(
                            ProblemCode.BASKET_NOT_FOUND,
                            ProblemCode.BASKET_ON_MARKETPLACE,
                            ProblemCode.BASKET_HAS_SUBSCRIBERS,
                            ProblemCode.EDIT_CONFLICT)
                    .versioned();

    public static final List<Operation<?>> OPERATIONS = List.of(CREATE, LIST, GET, CHANGE, DELETE);

    private final Baskets baskets;
    private final CreateBasket createBasket;
    private final ChangeBasket changeBasket;
    private final DeleteBasket deleteBasket;

    public BasketApi(
            Baskets baskets,
            CreateBasket createBasket,
            ChangeBasket changeBasket,
            DeleteBasket deleteBasket) {
        this.baskets = baskets;
        this.createBasket = createBasket;
        this.changeBasket = changeBasket;
        this.deleteBasket = deleteBasket;
    }

    public List<Endpoint<?>> endpoints() {
        return List.of(
                new Endpoint<>(CREATE, this::create),
                new Endpoint<>(LIST, this::list),
                new Endpoint<>(GET, this::get),
                new Endpoint<>(CHANGE, this::change),
                new Endpoint<>(DELETE, this::delete));
    }

    private Reply create(Call<BasketDraft> call) {
        return created(createBasket.handle(call.body(), call.attempt(BasketApi::created)));
    }

    private Reply list(Call<Void> call) {
        var page = baskets.newestFirst(call.caller().userId(), call.page());
        return Reply.json(200, BasketView.PAGE, call.view(page));
    }

    private Reply get(Call<Void> call) {
        return baskets.find(call.caller().userId(), OwnOffering.id(call.path("basket_id")))
                .map(BasketApi::shown)
                .orElseThrow(() -> Problem.of(ProblemCode.BASKET_NOT_FOUND).thrown());
    }

    private Reply change(Call<BasketDraft> call) {
        var id = OwnOffering.id(call.path("basket_id"));
        return shown(changeBasket.handle(id, call::patched, call.attempt(BasketApi::shown)));
    }

    private Reply delete(Call<Void> call) {
        var id = OwnOffering.id(call.path("basket_id"));
        deleteBasket.handle(id, call.attempt(gone -> Reply.noContent()));
        return Reply.noContent();
    }

    private static Reply created(Basket basket) {
        return Reply.json(201, BasketView.WHOLE, basket)
                .with("Location", "/admin/baskets/" + basket.id())
                .withVersion(basket.version());
    }

    private static Reply shown(Basket basket) {
        return Reply.json(200, BasketView.WHOLE, basket).withVersion(basket.version());
    }
}
