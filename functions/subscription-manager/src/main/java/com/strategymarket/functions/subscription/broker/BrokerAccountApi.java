package com.strategymarket.functions.subscription.broker;

import com.strategymarket.contract.SubscriptionRoutes;
import com.strategymarket.domain.account.BrokerAccount;
import com.strategymarket.domain.account.BrokerAccounts;
import com.strategymarket.domain.account.BrokerLink;
import com.strategymarket.domain.broker.Broker;
import com.strategymarket.domain.broker.BrokerClient;
import com.strategymarket.domain.id.BrokerAccountId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Call;
import com.strategymarket.platform.http.Endpoint;
import com.strategymarket.platform.http.Operation;
import com.strategymarket.platform.http.Reply;
import com.strategymarket.platform.json.broker.BrokerShapes;

import java.time.Instant;
import java.util.List;

/** The broker accounts of a user. */
public final class BrokerAccountApi {

    private static final BrokerLink LINK_EXAMPLE =
            new BrokerLink(new BrokerClient(Broker.KNOWN.getFirst(), "ZEBU123456"), "Main");

    private static final BrokerAccount EXAMPLE =
            BrokerAccount.link(
                    new BrokerAccountId("01M7Y1KC5THX4R803HM9Q3BZCK"),
                    new UserId("user"),
                    LINK_EXAMPLE,
                    Instant.parse("2026-11-20T03:45:00Z"));

    private static final Operation<BrokerLink> LINK =
            Operation.taking(
                            SubscriptionRoutes.LINK_BROKER_ACCOUNT,
                            "Link a broker account",
                            BrokerShapes.LINK,
                            LINK_EXAMPLE)
                    .about("An account is linked to one user at a time.")
                    .answers(201, "The account.", BrokerAccountView.WHOLE, EXAMPLE)
                    .refuses(
                            ProblemCode.BROKER_ACCOUNT_LINKED,
                            ProblemCode.BROKER_ACCOUNT_TAKEN,
                            ProblemCode.EDIT_CONFLICT);

    private static final Operation<Void> LIST =
            Operation.of(SubscriptionRoutes.LIST_BROKER_ACCOUNTS, "List your broker accounts")
                    .about("Newest first.")
                    .answersPage(BrokerAccountView.PAGE, EXAMPLE);

    private static final Operation<Void> UNLINK =
            Operation.of(SubscriptionRoutes.UNLINK_BROKER_ACCOUNT, "Unlink a broker account")
                    .answers(204, "It is not linked any more.")
                    .refuses(
                            ProblemCode.BROKER_ACCOUNT_NOT_FOUND,
                            ProblemCode.BROKER_ACCOUNT_IN_USE,
                            ProblemCode.EDIT_CONFLICT);

    public static final List<Operation<?>> OPERATIONS = List.of(LINK, LIST, UNLINK);

    private final BrokerAccounts accounts;
    private final LinkBrokerAccount linkBrokerAccount;
    private final UnlinkBrokerAccount unlinkBrokerAccount;

    public BrokerAccountApi(
            BrokerAccounts accounts,
            LinkBrokerAccount linkBrokerAccount,
            UnlinkBrokerAccount unlinkBrokerAccount) {
        this.accounts = accounts;
        this.linkBrokerAccount = linkBrokerAccount;
        this.unlinkBrokerAccount = unlinkBrokerAccount;
    }

    public List<Endpoint<?>> endpoints() {
        return List.of(
                new Endpoint<>(LINK, this::link),
                new Endpoint<>(LIST, this::list),
                new Endpoint<>(UNLINK, this::unlink));
    }

    private Reply link(Call<BrokerLink> call) {
        return linked(
                linkBrokerAccount.handle(call.body(), call.attempt(BrokerAccountApi::linked)));
    }

    private Reply list(Call<Void> call) {
        var page = accounts.newestFirst(call.caller().userId(), call.page());
        return Reply.json(200, BrokerAccountView.PAGE, call.view(page));
    }

    private Reply unlink(Call<Void> call) {
        var id =
                BrokerAccountId.of(call.path("broker_account_id"))
                        .orElseThrow(UnlinkBrokerAccount::absent);
        unlinkBrokerAccount.handle(id, call.attempt(gone -> Reply.noContent()));
        return Reply.noContent();
    }

    private static Reply linked(BrokerAccount account) {
        return Reply.json(201, BrokerAccountView.WHOLE, account)
                .with("Location", "/user/broker-accounts/" + account.id());
    }
}
