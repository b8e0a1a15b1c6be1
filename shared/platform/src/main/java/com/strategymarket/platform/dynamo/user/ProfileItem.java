package com.strategymarket.platform.dynamo.user;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.user.EmailAddress;
import com.strategymarket.domain.user.EmailPrint;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.domain.user.Profile;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * {@code {user} / PROFILE}: the one item with an e-mail address. Without it the books still add up.
 */
public final class ProfileItem {

    private static final String SORT = "PROFILE";
    private static final String EMAIL = "email";
    private static final String PRINT = "email_print";
    private static final String SINCE = "known_since";

    private ProfileItem() {}

    public static Key key(UserId user) {
        return new Key(user.value(), SORT);
    }

    public static Write putNew(NewUser user) {
        var item =
                ItemWriter.of(key(user.id()))
                        .text(EMAIL, user.address().text())
                        .text(PRINT, user.print().text())
                        .instant(SINCE, user.since())
                        .item();
        return Write.put(item).when(Condition.absent());
    }

    static Write forget(Profile profile) {
        var same = Condition.equal(PRINT, profile.print().text());
        return Write.delete(key(profile.user())).when(same);
    }

    static Profile read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("PROFILE", item);
        return new Profile(
                new UserId(reader.key().partition()),
                new EmailAddress(reader.text(EMAIL)),
                new EmailPrint(reader.text(PRINT)),
                reader.instant(SINCE));
    }
}
