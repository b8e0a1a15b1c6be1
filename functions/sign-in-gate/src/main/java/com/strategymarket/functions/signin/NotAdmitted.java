package com.strategymarket.functions.signin;

/**
 * Nobody is let in. The user pool shows the message to whoever wants to sign in, and the runtime
 * logs all of it: what happened stands in our own log.
 */
final class NotAdmitted extends RuntimeException {

    NotAdmitted() {
        super("Signing in is not possible at the moment.", null, false, false);
    }
}
