package com.strategymarket.platform.wiring;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.platform.telemetry.Log;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Walks the way of a first request before Lambda takes the snapshot that its instances start from,
 * so that what the way needs is loaded by then. It is walked by a second function that is thrown
 * away: the one that will serve has seen no time, no random number, no secret and no credential
 * when the snapshot is taken.
 */
public final class Priming implements Resource {

    /** The context forgets whom nobody else remembers. */
    private static final List<Resource> REGISTERED = new ArrayList<>();

    private final LambdaFunction function;
    private final Supplier<Surroundings> passing;
    private final Log log;

    /**
     * @param passing makes surroundings that nothing else uses
     */
    public Priming(LambdaFunction function, Supplier<Surroundings> passing, Log log) {
        this.function = function;
        this.passing = passing;
        this.log = log;
    }

    /** Only where a snapshot is taken: everywhere else a start would just take longer. */
    static void beforeSnapshot(
            Map<String, String> environment, Supplier<Surroundings> passing, Log log) {
        if ("snap-start".equals(environment.get("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
            running(environment)
                    .map(function -> new Priming(function, passing, log))
                    .ifPresent(Priming::register);
        }
    }

    private static Optional<LambdaFunction> running(Map<String, String> environment) {
        var handler = environment.getOrDefault("_HANDLER", "").split("::", 2)[0];
        return Stream.of(LambdaFunction.values())
                .filter(function -> function.handlerClass().equals(handler))
                .findFirst();
    }

    private void register() {
        REGISTERED.add(this);
        Core.getGlobalContext().register(this);
    }

    /** A way that cannot be walked costs the first requests some time, and no deployment. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            walk();
        } catch (ReflectiveOperationException | java.io.IOException | RuntimeException e) {
            log.warn("not primed", e);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Whatever is of the moment is made when it is needed.
    }

    private void walk() throws ReflectiveOperationException, java.io.IOException {
        var surroundings = passing.get();
        try (var _ = surroundings.dynamo()) {
            // Made by its name, as the runtime makes it.
            var handler =
                    (RequestStreamHandler)
                            Class.forName(function.handlerClass())
                                    .getConstructor(Surroundings.class)
                                    .newInstance(surroundings);
            for (var event : new PrimingEvents(surroundings.random()).of(function)) {
                var in = new ByteArrayInputStream(event);
                // None of them looks at the runtime's context.
                handler.handleRequest(in, OutputStream.nullOutputStream(), null);
            }
        }
    }
}
