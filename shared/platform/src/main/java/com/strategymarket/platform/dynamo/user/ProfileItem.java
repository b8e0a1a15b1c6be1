package com.strategymarket.platform.dynamo.user;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

/**
 * {@code {user} / PROFILE}: the one item with an e-mail address. Without it the books still add up.
 */
public final class ProfileItem {

    private static final String SORT = "PROFILE";

    private ProfileItem() {}

    public static Key key(UserId user) {
        return new Key(user.value(), SORT);
    }

    public static Write putNew(NewUser user) {
        var item =
                ItemWriter.of(key(user.id()))
                        .text("email", user.address().text())
                        .text("email_print", user.print().text())
                        .instant("known_since", user.since())
                        .item();
        return Write.put(item).when(Condition.absent());
    }
}
