package com.strategymarket.platform.dynamo.user;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** {@code {account} / SIGN_IN}: who signs in with an account of the user pool, for good. */
final class SignInItem {

    private static final String SORT = "SIGN_IN";
    private static final String USER = "known_user_id";

    private SignInItem() {}

    static Key key(UserId account) {
        return new Key(account.value(), SORT);
    }

    static Write putNew(UserId account, UserId user) {
        var item = ItemWriter.of(key(account)).text(USER, user.value()).item();
        return Write.put(item).when(Condition.absent());
    }

    static UserId read(Map<String, AttributeValue> item) {
        return new UserId(new ItemReader("SIGN_IN", item).text(USER));
    }
}
