package com.strategymarket.functions.signin;

import static com.strategymarket.contract.LambdaFunction.SIGN_IN_GATE;

import com.strategymarket.contract.Settings;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.platform.credential.KeyedEmailPrints;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.platform.dynamo.user.DynamoUsers;
import com.strategymarket.platform.wiring.Surroundings;

/** Puts the function together: the one place that knows which store stands behind which port. */
final class SignInWiring {

    private SignInWiring() {}

    static SignInGate gate(Surroundings surroundings) {
        var settings = surroundings.settings(SIGN_IN_GATE);
        var table = surroundings.table(settings);
        var users = new DynamoUsers(table, new TracedTransactions(table));
        var prints = new KeyedEmailPrints(surroundings.secret(settings, Settings.EMAIL_KEY));
        var log =
                new SignInLog(
                        surroundings.logOf(SIGN_IN_GATE), surroundings.metricsOf(SIGN_IN_GATE));
        return new SignInGate(
                new AdmitUser(users, prints),
                new Ids(surroundings.random()),
                surroundings.clock(),
                log);
    }
}
