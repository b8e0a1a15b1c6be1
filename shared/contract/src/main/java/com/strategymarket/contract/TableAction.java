package com.strategymarket.contract;

/** What may be done to items, as DynamoDB grants it; transactions are granted by their parts. */
public enum TableAction {
    GET("GetItem"),
    BATCH_GET("BatchGetItem"),
    QUERY("Query"),
    PUT("PutItem"),
    UPDATE("UpdateItem"),
    DELETE("DeleteItem"),
    CHECK("ConditionCheckItem");

    private final String actionName;

    TableAction(String actionName) {
        this.actionName = actionName;
    }

    public String actionName() {
        return actionName;
    }
}
