package com.strategymarket.functions.subscription.subscribing;

import static com.strategymarket.platform.json.Scalars.flag;
import static com.strategymarket.platform.json.Scalars.form;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.user.EmailAddress;
import com.strategymarket.functions.subscription.shown.AllocationExample;
import com.strategymarket.functions.subscription.shown.SubscriptionExample;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.subscription.AllocationShapes;

import java.util.Optional;

/** What is asked for by whoever subscribes. */
final class WishShapes {

    static final Wish WISH_EXAMPLE =
            new Wish(Optional.of(AllocationExample.ACCOUNT), AllocationExample.SIZING);

    static final ClientWish CLIENT_EXAMPLE =
            new ClientWish(
                    SubscriptionExample.TEMPLATE,
                    new EmailAddress("user@example.com"),
                    "ZEBU123456",
                    true,
                    AllocationExample.SIZING);

    static final ObjectShape<Wish> WISH =
            ObjectShape.of(
                    "SubscriptionWish",
                    wish -> {
                        var account =
                                wish.optional(
                                                "broker_account_id",
                                                Wish::account,
                                                form(
                                                        BrokerAccountId::of,
                                                        "must be a broker account's id"))
                                        .about("Where it trades; without one it waits.");
                        var sizing = AllocationShapes.sizing(wish, Wish::sizing);
                        return read -> new Wish(read.get(account), sizing.apply(read));
                    });

    static final ObjectShape<ClientWish> CLIENT_WISH =
            ObjectShape.of(
                    "ClientSubscriptionWish",
                    wish -> {
                        var template =
                                wish.required(
                                        "template_id",
                                        ClientWish::template,
                                        form(BasketId::of, "must be a template's id"));
                        var email =
                                wish.required(
                                                "user_email",
                                                w -> w.email().text(),
                                                text(EmailAddress.RULE, EmailAddress::normal))
                                        .about("Of your client; capital letters do not count.");
                        var client =
                                wish.required(
                                                "broker_client_id",
                                                ClientWish::clientId,
                                                text(BrokerClient.CLIENT_ID))
                                        .about("As your broker names the client's account.");
                        var link =
                                wish.orElse("auto_link_broker", ClientWish::link, flag(), true)
                                        .about(
                                                "Whether the account is linked on the way. Without"
                                                        + " it, it has to be linked already.");
                        var sizing = AllocationShapes.sizing(wish, ClientWish::sizing);
                        return read ->
                                new ClientWish(
                                        read.get(template),
                                        new EmailAddress(read.get(email)),
                                        read.get(client),
                                        read.get(link),
                                        sizing.apply(read));
                    });

    private WishShapes() {}
}
