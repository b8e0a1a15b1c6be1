package com.strategymarket.embedded;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes transactions to a folder until it is killed, and says of each that it was acknowledged.
 */
final class TransactionWriter {

    static final int ITEMS = 4;
    private static final int WRITERS = 4;

    private TransactionWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        var table = EmbeddedTable.in(Path.of(arguments[0]));
        var writers =
                Stream.generate(() -> Thread.startVirtualThread(() -> writeForEver(table.client())))
                        .limit(WRITERS)
                        .toList();
        for (var writer : writers) {
            writer.join();
        }
    }

    private static void writeForEver(DynamoDbClient client) {
        while (true) {
            var id = UUID.randomUUID().toString();
            var items =
                    Stream.iterate(1, part -> part + 1)
                            .limit(ITEMS)
                            .map(part -> Items.putIfAbsent("PART#" + part, id))
                            .toArray(TransactWriteItem[]::new);
            Items.write(client, id, items);
            System.out.println(id);
        }
    }
}
