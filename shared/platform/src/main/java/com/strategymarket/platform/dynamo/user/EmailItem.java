package com.strategymarket.platform.dynamo.user;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.user.EmailPrint;
import com.strategymarket.domain.user.KnownUser;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.platform.dynamo.Spaces;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** {@code EMAIL#{print} / USER}: whose an address is. The address itself does not stand here. */
public final class EmailItem {

    private static final String SORT = "USER";
    private static final String USER = "known_user_id";
    private static final String INTRODUCED_BY = "introduced_by";

    private EmailItem() {}

    public static Key key(EmailPrint print) {
        return new Key("EMAIL#" + print, SORT);
    }

    /** An address is one user's. */
    public static Write putNew(NewUser user) {
        var item =
                ItemWriter.of(key(user.print()))
                        .text(USER, user.id().value())
                        .optionalText(INTRODUCED_BY, user.introducedBy().map(Spaces::text))
                        .item();
        return Write.put(item).when(Condition.absent());
    }

    public static KnownUser read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("EMAIL", item);
        return new KnownUser(
                new UserId(reader.text(USER)),
                reader.optionalText(INTRODUCED_BY).map(Spaces::read));
    }
}
