package com.strategymarket.testkit.faults;

/** The process is gone: an error, so that nothing that catches exceptions goes on after it. */
public final class Crashed extends Error {

    Crashed(Call call) {
        super("crashed after " + call, null, false, false);
    }
}
