package com.strategymarket.domain.partner.visit;

import com.strategymarket.domain.partner.limit.Standing;
import com.strategymarket.domain.problem.ProblemException;

/** What becomes of a visit. */
public sealed interface Verdict {

    /** It is let through, and counted. */
    record Admitted(Standing standing) implements Verdict {}

    /** It has to wait. */
    record Exhausted(Standing standing) implements Verdict {}

    /** The key is not any more what the asking instance knows. Nothing was taken. */
    record KeyChanged() implements Verdict {}

    /** The store of the limits does not answer. */
    record Unknown(ProblemException outage) implements Verdict {}
}
