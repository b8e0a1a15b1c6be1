package com.strategymarket.local.kill;

import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import java.util.function.Consumer;

/**
 * A change that is asked for. It may be asked for again: with a key or a version, a second time has
 * no second effect.
 *
 * @param effect notes what has changed, by the answer
 */
record Deed(Ask ask, Consumer<Answer> effect) {

    /** What the answer to a repetition says of the first time. */
    boolean wasDone(Answer repeated) {
        return switch (ask.method()) {
            case "DELETE" -> repeated.status() == 404 || repeated.status() == 412;
            case "PUT" -> repeated.status() == 412;
            default -> false;
        };
    }
}
