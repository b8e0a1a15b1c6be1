package com.strategymarket.embedded;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the engine's parts from writing about themselves: what concerns us, they throw. */
final class EngineLogs {

    /**
     * Held here, since the logging framework forgets a level with the last reference to its logger.
     */
    private static final Logger WEB_SERVER = Logger.getLogger("org.eclipse.jetty");

    /**
     * Warns, with a stack trace, of each statement that fails, also where the engine expects that.
     */
    private static final Logger STORE = Logger.getLogger("com.almworks.sqlite4java");

    private EngineLogs() {}

    /** To be called when the engine is there: it sets levels itself while it loads. */
    static void quieten() {
        WEB_SERVER.setLevel(Level.WARNING);
        STORE.setLevel(Level.OFF);
    }
}
