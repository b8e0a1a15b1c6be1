package com.strategymarket.embedded;

import org.eclipse.jetty.server.Server;

import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;

/**
 * The table in memory behind a loopback port, for a process that talks to it through the SDK's real
 * client.
 *
 * <p>The engine's own server is not used: it listens on every network address of the machine.
 */
public final class EmbeddedTableServer implements AutoCloseable {

    private static final String REGION = "ap-south-1";
    private static final String ANY_ORIGIN = "*";
    private static final String ANYBODY = "local";

    private final EngineThreads threads = new EngineThreads();
    private final LocalDynamoDBRequestHandler engine;
    private final Server server =
            new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

    private EmbeddedTableServer() {
        engine = threads.start(EmbeddedTableServer::inMemory);
        EngineLogs.quieten();
        engine.createTable(ANYBODY, REGION, TableDefinition.creation(tableName()));
        engine.updateTimeToLive(ANYBODY, REGION, TableDefinition.expiry(tableName()));
        server.setHandler(new LocalDynamoDBServerHandler(engine, ANY_ORIGIN));
    }

    /** Listens on a free port once this returns. */
    public static EmbeddedTableServer start() {
        var started = new EmbeddedTableServer();
        try {
            started.server.start();
            return started;
        } catch (Exception e) {
            started.close();
            throw new IllegalStateException("The table's server does not start", e);
        }
    }

    public URI endpoint() {
        return server.getURI();
    }

    public String tableName() {
        return EmbeddedTable.TABLE_NAME;
    }

    /**
     * What a process needs in its environment for its SDK to find the table; the engine lets
     * anybody in.
     */
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB", endpoint().toString(),
                "AWS_REGION", REGION,
                "AWS_ACCESS_KEY_ID", ANYBODY,
                "AWS_SECRET_ACCESS_KEY", ANYBODY,
                "TABLE_NAME", tableName());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The table's server does not stop", e);
        } finally {
            engine.shutdown();
            threads.awaitEnd();
        }
    }

    private static LocalDynamoDBRequestHandler inMemory() {
        var noFolder = (String) null;
        return new LocalDynamoDBRequestHandler(0, true, noFolder, true, false);
    }
}
