package com.strategymarket.testkit.user;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.domain.user.Users;
import com.strategymarket.embedded.EmbeddedTable;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.trace.AuditItem;
import com.strategymarket.platform.dynamo.trace.TracedTransactions;
import com.strategymarket.platform.dynamo.user.DynamoUsers;
import com.strategymarket.platform.dynamo.user.EmailItem;
import com.strategymarket.platform.dynamo.user.ProfileItem;

import java.util.List;
import java.util.Random;

/** The store that runs on Lambda, on a table of its own in this process. */
public final class TableUsers implements UsersWorld {

    private static final int ALL = 1_000;

    private final EmbeddedTable embedded = EmbeddedTable.inMemory();
    private final Table table =
            new Table(
                    embedded.client(),
                    embedded.tableName(),
                    new Random(1),
                    pause -> {},
                    System::nanoTime);
    private final TracedTransactions transactions = new TracedTransactions(table);

    /** The table below, for what no port tells. */
    public EmbeddedTable embedded() {
        return embedded;
    }

    public Table table() {
        return table;
    }

    @Override
    public Users users() {
        return new DynamoUsers(table, transactions);
    }

    /** With the writes by which a subscription brings its user along. */
    @Override
    public void introduce(NewUser user) {
        transactions.write(
                List.of(EmailItem.putNew(user), ProfileItem.putNew(user)),
                UserSample.trace(user.id(), "user.introduced", user.print().text()));
    }

    @Override
    public List<AuditRecord> trail(String subject) {
        var query = Query.of(AuditItem.partition(subject), ALL);
        return table.query(query).items().stream().map(AuditItem::read).toList();
    }

    @Override
    public void close() {
        embedded.close();
    }
}
