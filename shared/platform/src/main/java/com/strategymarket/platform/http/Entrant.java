package com.strategymarket.platform.http;

import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.platform.http.guard.partner.Admission;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who came in.
 *
 * @param standing what is left of a partner's limits; to ask for it waits until that is known
 */
record Entrant(Caller caller, Supplier<Optional<Standing>> standing) {

    static Entrant of(Caller caller) {
        return new Entrant(caller, Optional::empty);
    }

    static Entrant of(Admission admission) {
        return new Entrant(new Caller.Partner(admission.key()), admission::standing);
    }
}
