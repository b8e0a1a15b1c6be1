package com.strategymarket.platform.dynamo.user;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.user.AddressHolder;
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
    private static final String ACCOUNTS = "accounts";

    private EmailItem() {}

    public static Key key(EmailPrint print) {
        return new Key("EMAIL#" + print, SORT);
    }

    /** An address is one user's. Who came by themselves came with an account. */
    public static Write putNew(NewUser user) {
        var item =
                ItemWriter.of(key(user.print()))
                        .text(USER, user.id().value())
                        .optionalText(INTRODUCED_BY, user.introducedBy().map(Spaces::text))
                        .number(ACCOUNTS, user.introducedBy().isPresent() ? 0 : 1)
                        .item();
        return Write.put(item).when(Condition.absent());
    }

    /** The first account is theirs, and no other one. */
    static Write claim(EmailPrint print, UserId user) {
        var unclaimed = of(user).and(Condition.equal(ACCOUNTS, 0));
        return Write.update(key(print)).adding(ACCOUNTS, 1).when(unclaimed);
    }

    static Write free(EmailPrint print, UserId user) {
        return Write.delete(key(print)).when(of(user));
    }

    private static Condition of(UserId user) {
        return Condition.equal(USER, user.value());
    }

    static AddressHolder readHolder(Map<String, AttributeValue> item) {
        var accounts = new ItemReader("EMAIL", item).number(ACCOUNTS);
        return new AddressHolder(read(item), accounts > 0);
    }

    public static KnownUser read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("EMAIL", item);
        return new KnownUser(
                new UserId(reader.text(USER)),
                reader.optionalText(INTRODUCED_BY).map(Spaces::read));
    }
}
