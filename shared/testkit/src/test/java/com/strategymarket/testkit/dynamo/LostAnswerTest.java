package com.strategymarket.testkit.dynamo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.domain.problem.ProblemException;
import com.strategymarket.embedded.EmbeddedTableServer;
import com.strategymarket.platform.dynamo.DynamoClients;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.IOException;
import java.util.Map;
import java.util.Random;

/** What the client of a function does, over a real connection, when answers get lost. */
class LostAnswerTest {

    private static final String CREDENTIALS_PROPERTY = "aws.containerCredentialsFullUri";
    private static final Key KEY = new Key("user", "COUNT");

    private EmbeddedTableServer server;
    private LosingFront front;
    private DynamoDbClient client;
    private Table table;

    @BeforeEach
    void start() throws IOException {
        server = EmbeddedTableServer.start();
        front = new LosingFront(server.endpoint());
        System.setProperty(CREDENTIALS_PROPERTY, front.address() + "/credentials");
        client =
                DynamoClients.forLambda(
                        Map.of(
                                "AWS_REGION",
                                "ap-south-1",
                                "AWS_ENDPOINT_URL_DYNAMODB",
                                front.address()));
        table = new Table(client, server.tableName(), new Random(1), pause -> {}, System::nanoTime);
    }

    @AfterEach
    void stop() {
        System.clearProperty(CREDENTIALS_PROPERTY);
        if (server != null) {
            client.close();
            front.close();
            server.close();
        }
    }

    @Test
    void aWriteWhoseAnswerWasLostIsAskedForAgainAndHappensOnce() {
        front.loseNext(1);

        table.write(Write.update(KEY).adding("count", 1));

        assertTrue(front.requests() > 1);
        assertEquals(1, count());
    }

    @Test
    void aPutIfAbsentDoesNotFailByItsOwnFirstEffect() {
        front.loseNext(1);

        table.write(
                Write.put(ItemWriter.of(KEY).number("count", 1).item()).when(Condition.absent()));

        assertTrue(front.requests() > 1);
        assertEquals(1, count());
    }

    @Test
    void aWriteWhoseAnswersAreAllLostIsUnavailableAndHappenedOnceAtMost() {
        front.loseNext(Integer.MAX_VALUE);
        var write = Write.update(KEY).adding("count", 1);

        var thrown = assertThrows(ProblemException.class, () -> table.write(write));
        front.loseNext(0);

        assertEquals(ProblemCode.UNAVAILABLE, thrown.problem().code());
        assertEquals(1, count());
    }

    private long count() {
        return new ItemReader("COUNT", table.get(KEY).orElseThrow()).number("count");
    }
}
