package com.strategymarket.bench.start.peer;

import com.strategymarket.contract.Settings;
import com.strategymarket.contract.TableLayout;
import com.strategymarket.platform.dynamo.DynamoClients;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.SliceRequest;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.Map;

/** A page of the marketplace, asked of the table and not looked at. */
public record OneQuery(DynamoDbClient client) {

    private static final int PAGE = 20;
    private static final String SHELF = "MARKETPLACE#INCOME";

    static OneQuery withOurClient() {
        return new OneQuery(DynamoClients.forLambda(System.getenv()));
    }

    int run() {
        var query = Query.of(TableLayout.MARKETPLACE_DISCOVERY, SHELF, PAGE).lastFirst();
        var table = System.getenv(Settings.TABLE_NAME.name());
        var found = client.query(SliceRequest.of(table, query, PAGE, Map.of())).items();
        if (found.size() != PAGE) {
            throw new IllegalStateException("the shelf is not full");
        }
        return found.size();
    }
}
