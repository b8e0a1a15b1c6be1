package com.strategymarket.functions.signin;

import com.strategymarket.domain.caller.Attempt;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.id.Ids;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.platform.pool.PoolAnswer;
import com.strategymarket.platform.pool.PoolEvents;
import com.strategymarket.platform.telemetry.Cost;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Answers the user pool. Whoever cannot be told from others is not let in. */
final class SignInGate {

    private final PoolEvents events = new PoolEvents();
    private final AdmitUser admitUser;
    private final Ids ids;
    private final InstantSource clock;
    private final SignInLog log;

    SignInGate(AdmitUser admitUser, Ids ids, InstantSource clock, SignInLog log) {
        this.admitUser = admitUser;
        this.ids = ids;
        this.clock = clock;
        this.log = log;
    }

    void answer(InputStream in, OutputStream out) {
        events.write(Cost.measured(() -> admitted(in)), out);
    }

    private PoolAnswer admitted(InputStream in) {
        var now = clock.instant();
        var requestId = ids.next(now);
        try {
            var event = events.read(in);
            var arrival = event.arrival();
            var user = admitUser.handle(arrival, attempt(arrival.account(), now, requestId));
            log.admitted(requestId, event.step());
            return new PoolAnswer(event, user);
        } catch (RuntimeException e) {
            log.refused(requestId, e);
            throw new NotAdmitted();
        }
    }

    private static Attempt<UserId> attempt(UserId account, Instant now, String requestId) {
        var caller = new Caller.User(account);
        return new Attempt<>(
                caller, now, requestId, Optional.empty(), unanswered -> Optional.empty());
    }
}
