package com.strategymarket.embedded;

import com.strategymarket.contract.TableLayout;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;

/**
 * The engine answers a transaction shortly before it commits it: a process killed right then has
 * lost what it acknowledged. All that touches the file waits in one queue, so once a read is
 * answered the commit is done.
 */
record DurableTransactions(DynamoDbClient engine, String tableName) implements InvocationHandler {

    private static final Set<String> TRANSACTIONS =
            Set.of("transactWriteItems", "executeTransaction");

    private static final AttributeValue NOBODY = AttributeValue.fromS("-");
    private static final Map<String, AttributeValue> NOTHING =
            Map.of(TableLayout.PARTITION_KEY, NOBODY, TableLayout.SORT_KEY, NOBODY);

    static DynamoDbClient of(DynamoDbClient engine, String tableName) {
        var handler = new DurableTransactions(engine, tableName);
        var loader = DynamoDbClient.class.getClassLoader();
        return (DynamoDbClient)
                Proxy.newProxyInstance(loader, new Class<?>[] {DynamoDbClient.class}, handler);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            var answer = method.invoke(engine, arguments);
            if (TRANSACTIONS.contains(method.getName())) {
                engine.getItem(request -> request.tableName(tableName).key(NOTHING));
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
