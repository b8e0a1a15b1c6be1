package com.strategymarket.platform.json.broker;

import static com.strategymarket.platform.json.Scalars.choice;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerLink;
import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.platform.json.ObjectShape;

import java.util.Optional;

/** Broker accounts, as users link them. */
public final class BrokerShapes {

    public static final ObjectShape<BrokerLink> LINK =
            ObjectShape.of(
                    "BrokerLink",
                    link -> {
                        var broker =
                                link.required(
                                        "broker_id",
                                        wanted -> wanted.client().broker(),
                                        choice(Broker.KNOWN, Broker::id));
                        var client =
                                link.required(
                                                "client_id",
                                                wanted -> wanted.client().clientId(),
                                                text(BrokerClient.CLIENT_ID))
                                        .about(
                                                "As the broker names the account; we upper-case"
                                                        + " it.");
                        var label =
                                link.optional(
                                                "label",
                                                wanted -> Optional.of(wanted.label()),
                                                text(BrokerAccount.LABEL))
                                        .about("For yourself; the broker's name unless given.");
                        return read ->
                                new BrokerLink(
                                        new BrokerClient(read.get(broker), read.get(client)),
                                        read.get(label).orElse(read.get(broker).name()));
                    });

    private BrokerShapes() {}
}
