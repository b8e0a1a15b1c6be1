package com.strategymarket.embedded;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * DynamoDB Local inside this process, with the one table of the contract.
 *
 * <p>Its threads keep the process alive until it is closed.
 */
public final class EmbeddedTable implements AutoCloseable {

    static final String TABLE_NAME = "strategy-marketplace";
    static final String FILE = "shared-local-instance.db";

    /** Without it the engine reports every start to its makers over the network. */
    private static final boolean TELEMETRY_OFF = true;

    private final EngineThreads threads = new EngineThreads();
    private final AmazonDynamoDBLocal engine;
    private final DynamoDbClient client;
    private final Optional<FolderLock> lock;

    private EmbeddedTable(Supplier<AmazonDynamoDBLocal> engine, Optional<FolderLock> lock) {
        this.engine = threads.start(engine);
        var patient = PatientCalls.of(this.engine.dynamoDbClient());
        this.client = lock.isPresent() ? DurableTransactions.of(patient, TABLE_NAME) : patient;
        this.lock = lock;
        EngineLogs.quieten();
    }

    /** A table of its own, empty, gone when it is closed. */
    public static EmbeddedTable inMemory() {
        var table =
                new EmbeddedTable(() -> DynamoDBEmbedded.create(TELEMETRY_OFF), Optional.empty());
        table.create();
        return table;
    }

    /**
     * The table kept in this folder, made when there is none. What was acknowledged survives the
     * end of the process, also by force.
     *
     * @throws IllegalStateException when another process has it open, or its table is not the
     *     layout's
     */
    public static EmbeddedTable in(Path folder) {
        var lock = FolderLock.on(folder);
        try {
            return open(folder, lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedTable open(Path folder, FolderLock lock) {
        var file = folder.resolve(FILE).toFile();
        var table =
                new EmbeddedTable(
                        () -> DynamoDBEmbedded.create(file, TELEMETRY_OFF), Optional.of(lock));
        try {
            table.createOrAdopt(folder);
            return table;
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /** Closing this client ends the engine for all. */
    public DynamoDbClient client() {
        return client;
    }

    public DynamoDbStreamsClient streams() {
        return engine.dynamoDbStreamsClient();
    }

    public String tableName() {
        return TABLE_NAME;
    }

    @Override
    public void close() {
        engine.shutdownNow();
        threads.awaitEnd();
        lock.ifPresent(FolderLock::close);
    }

    private void createOrAdopt(Path folder) {
        if (!client.listTables().tableNames().contains(TABLE_NAME)) {
            create();
            return;
        }
        var existing = new ExistingTable(client, TABLE_NAME);
        var differences = existing.differences();
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    "The table in %s is not that of this version; move the folder away. %s"
                            .formatted(folder, String.join("; ", differences)));
        }
        existing.addMissingIndexes();
    }

    private void create() {
        client.createTable(TableDefinition.creation(TABLE_NAME));
        client.updateTimeToLive(TableDefinition.expiry(TABLE_NAME));
    }
}
