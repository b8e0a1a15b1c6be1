package com.strategymarket.platform.dynamo;

import com.strategymarket.platform.dynamo.request.Write;

import java.util.List;

/** Other transactions held an item for as long as it was tried. Nothing was written. */
public final class Contended extends RuntimeException {

    private final transient List<Write> writes;

    Contended(List<Write> writes, Throwable cause) {
        super("others hold " + writes.stream().map(Write::key).toList(), cause);
        this.writes = List.copyOf(writes);
    }

    /** Those whose items others held at the last try. */
    public List<Write> writes() {
        return writes;
    }
}
