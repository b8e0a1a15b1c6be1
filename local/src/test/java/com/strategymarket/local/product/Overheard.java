package com.strategymarket.local.product;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;

/** A client of the table that tells of each call, by its name, once the table has answered it. */
public final class Overheard {

    private Overheard() {}

    /**
     * @param listener what it throws is what the caller gets in the place of the answer
     */
    public static DynamoDbClient by(Consumer<String> listener, DynamoDbClient table) {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        Overheard.class.getClassLoader(),
                        new Class<?>[] {DynamoDbClient.class},
                        (_, method, arguments) -> {
                            try {
                                var answer = method.invoke(table, arguments);
                                listener.accept(method.getName());
                                return answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
