package com.strategymarket.testkit.faults;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A client of the table that notes every call and lets one fault happen where it is told to. */
public final class FaultyDynamoDb {

    private final DynamoDbClient real;
    private final DynamoDbClient client;
    private final List<Call> calls = new ArrayList<>();
    private final List<Call> struck = new ArrayList<>();
    private Optional<Injection> injection = Optional.empty();
    private Optional<Crashed> crash = Optional.empty();

    public FaultyDynamoDb(DynamoDbClient real) {
        this.real = real;
        this.client =
                (DynamoDbClient)
                        Proxy.newProxyInstance(
                                DynamoDbClient.class.getClassLoader(),
                                new Class<?>[] {DynamoDbClient.class},
                                this::invoke);
    }

    public DynamoDbClient client() {
        return client;
    }

    /** The calls since the last {@link #reset}, those that failed included. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Those of them at which the fault happened. */
    public synchronized List<Call> struck() {
        return List.copyOf(struck);
    }

    synchronized boolean hasCrashed() {
        return crash.isPresent();
    }

    /** Forgets calls and faults; a crashed process is up again. */
    public synchronized void reset() {
        calls.clear();
        struck.clear();
        injection = Optional.empty();
        crash = Optional.empty();
    }

    /** Counts calls anew and lets this happen. */
    public synchronized void inject(Injection fault) {
        reset();
        injection = Optional.of(fault);
    }

    /**
     * Only the methods that take a request are calls. The others that the interface implements
     * (lambdas, paginators) end up there.
     */
    private Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (isCall(method)) {
            return call(method, (DynamoDbRequest) arguments[0]);
        }
        boolean built = method.isDefault() && !method.getName().equals("waiter");
        return built
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : onReal(method, arguments);
    }

    private static boolean isCall(Method method) {
        var parameters = method.getParameterTypes();
        return parameters.length == 1
                && DynamoDbRequest.class.isAssignableFrom(parameters[0])
                && !method.getName().endsWith("Paginator");
    }

    private Object call(Method method, DynamoDbRequest request) throws Throwable {
        var call = begin(method.getName(), request);
        var fault = faultAt(call);
        if (fault.isEmpty()) {
            return onReal(method, request);
        }
        if (fault.get().isApplied()) {
            applyUnheard(method, request);
        }
        throw remembered(Failures.of(fault.get(), call));
    }

    private void applyUnheard(Method method, DynamoDbRequest request) throws Throwable {
        try {
            onReal(method, request);
        } catch (DynamoDbException e) {
            // That it was refused is lost as well.
        }
    }

    private synchronized Call begin(String operation, DynamoDbRequest request) {
        if (crash.isPresent()) {
            throw crash.get();
        }
        int ofItsKind = 1 + count(request.getClass());
        var call = new Call(calls.size() + 1, ofItsKind, operation, request);
        calls.add(call);
        return call;
    }

    private synchronized Optional<Fault> faultAt(Call call) {
        var fault = injection.filter(each -> strikes(each, call)).map(Injection::fault);
        fault.ifPresent(each -> struck.add(call));
        return fault;
    }

    private boolean strikes(Injection each, Call call) {
        int number = call.number();
        if (each.kind() != DynamoDbRequest.class) {
            number = call.numberOfItsKind();
        }
        return each.strikes(call, number, !struck.isEmpty());
    }

    private int count(Class<?> kind) {
        return (int) calls.stream().filter(call -> kind.isInstance(call.request())).count();
    }

    private synchronized Throwable remembered(Throwable failure) {
        if (failure instanceof Crashed crashed) {
            crash = Optional.of(crashed);
        }
        return failure;
    }

    private Object onReal(Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
