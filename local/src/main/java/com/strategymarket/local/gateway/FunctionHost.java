package com.strategymarket.local.gateway;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.contract.LambdaFunction;
import com.strategymarket.platform.wiring.Surroundings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Stands in for Lambda: makes the handler classes by their names, as the runtime does, and calls
 * them.
 */
public final class FunctionHost {

    private final Map<LambdaFunction, RequestStreamHandler> handlers =
            new EnumMap<>(LambdaFunction.class);

    public FunctionHost(Surroundings surroundings) {
        this(function -> surroundings);
    }

    /** For functions that do not all see the same. */
    public FunctionHost(Function<LambdaFunction, Surroundings> surroundings) {
        for (var function : LambdaFunction.values()) {
            handlers.put(function, make(function, surroundings.apply(function)));
        }
    }

    public byte[] call(LambdaFunction function, byte[] event) {
        var answer = new ByteArrayOutputStream();
        try {
            var context = new LocalContext(function);
            handlers.get(function).handleRequest(new ByteArrayInputStream(event), answer, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toByteArray();
    }

    private static RequestStreamHandler make(LambdaFunction function, Surroundings surroundings) {
        try {
            return (RequestStreamHandler)
                    Class.forName(function.handlerClass())
                            .getConstructor(Surroundings.class)
                            .newInstance(surroundings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot start " + function.moduleName(), e);
        }
    }
}
