package com.strategymarket.embedded;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The engine does one thing after the other, and gives up whoever has waited for ten seconds: on a
 * busy machine that happens to some of many at once. DynamoDB knows no such wait, so whoever was
 * given up, before anything was done, waits again.
 */
record PatientCalls(DynamoDbClient engine) implements InvocationHandler {

    private static final String GIVEN_UP = "waiting for a lock";
    private static final int MOST_WAITS = 12;

    static DynamoDbClient of(DynamoDbClient engine) {
        var loader = DynamoDbClient.class.getClassLoader();
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        loader, new Class<?>[] {DynamoDbClient.class}, new PatientCalls(engine));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        for (int waits = 1; ; waits++) {
            try {
                return method.invoke(engine, arguments);
            } catch (InvocationTargetException e) {
                if (waits == MOST_WAITS || !isGivenUp(e.getCause())) {
                    throw e.getCause();
                }
            }
        }
    }

    private static boolean isGivenUp(Throwable failure) {
        return failure instanceof InternalServerErrorException
                && failure.getMessage().contains(GIVEN_UP);
    }
}
