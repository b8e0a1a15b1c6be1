package com.strategymarket.functions.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.contract.Settings;
import com.strategymarket.platform.wiring.Surroundings;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

class TableStreamFunctionTest {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final TableStreamFunction function = new TableStreamFunction(surroundings());

    @Test
    void anAuditRecordIsToldAsAnEvent() {
        var failures = call(insert("1", audit("template.disabled")));

        assertEquals(List.of(), failures);
        assertTrue(log().contains("\"what\":\"template.disabled\""), log());
        assertTrue(log().contains("\"Events\":1"), log());
    }

    @Test
    void otherItemsAreNoEvents() {
        var basket =
                """
                {"user_id": {"S": "admin"}, "sort_key": {"S": "BASKET#1"}, "version": {"N": "1"},
                 "content": {"B": "AAEC"}, "tags": {"L": [{"S": "A"}]}, "flag": {"BOOL": true}}
                """;

        assertEquals(List.of(), call(insert("1", basket)));
        assertFalse(log().contains("\"message\":\"event\""), log());
    }

    @Test
    void onlyTheInsertOfAnAuditRecordIsAnEvent() {
        var expired =
                """
                {"eventName": "REMOVE", "dynamodb": {"SequenceNumber": "1",
                 "Keys": {"user_id": {"S": "AUDIT#T"}, "sort_key": {"S": "s"}}}}
                """;

        assertEquals(List.of(), call(expired));
        assertFalse(log().contains("\"message\":\"event\""), log());
    }

    /** No code of ours does it: whoever does is heard of. */
    @Test
    void aRecordThatIsWrittenOnceAndAlteredWakesSomebody() {
        for (var key : List.of("AUDIT#TEMPLATE#1", "LEDGER#DIRECT#3#2026-11")) {
            for (var change :
                    List.of(
                            "{\"eventName\": \"REMOVE\", %s}".formatted(images(key, "1", null)),
                            "{\"eventName\": \"MODIFY\", %s}".formatted(images(key, "1", "2")))) {
                log.reset();

                assertEquals(List.of(), call(change));
                assertTrue(log().contains("\"RecordsAltered\":1"), log());
                assertTrue(log().contains("\"partition\":\"" + key + "\""), log());
            }
        }
    }

    @Test
    void whatIsWrittenAnewAsItWasOrIsNotWrittenOnceWakesNobody() {
        call(
                "{\"eventName\": \"MODIFY\", %s}".formatted(images("LEDGER#2026-11", "1", "1")),
                "{\"eventName\": \"MODIFY\", %s}".formatted(images("SUMS#DIRECT#3", "1", "2")),
                "{\"eventName\": \"REMOVE\", %s}".formatted(images("TEMPLATE#1", "1", null)));

        assertFalse(log().contains("RecordsAltered"), log());
    }

    private static String images(String partition, String before, String after) {
        var image =
                """
                {"user_id": {"S": "%s"}, "sort_key": {"S": "s"}, "value": {"N": "%s"}}
                """;
        var old = "\"OldImage\": " + image.formatted(partition, before);
        var fresh = after == null ? "" : ", \"NewImage\": " + image.formatted(partition, after);
        return "\"dynamodb\": {\"SequenceNumber\": \"1\", " + old + fresh + "}";
    }

    @Test
    void theBatchComesAgainFromTheFirstRecordThatCannotBeRead() {
        var broken =
                """
                {"user_id": {"S": "AUDIT#T"}, "sort_key": {"S": "s"}, "subject": {"S": "T"}}
                """;

        var failures =
                call(
                        insert("1", audit("basket.created")),
                        insert("2", broken),
                        insert("3", audit("basket.deleted")));

        assertEquals(List.of("2"), failures);
        assertTrue(log().contains("basket.created"), log());
        assertFalse(log().contains("basket.deleted"), log());
    }

    private List<String> call(String... records) {
        var answer = new ByteArrayOutputStream();
        var event = "{\"Records\": [" + String.join(",", records) + "]}";
        function.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, null);
        JsonNode failures =
                JsonMapper.shared().readTree(answer.toByteArray()).path("batchItemFailures");
        return failures.valueStream()
                .map(failure -> failure.path("itemIdentifier").stringValue())
                .toList();
    }

    private String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    private static String insert(String sequenceNumber, String image) {
        return """
        {"eventName": "INSERT", "dynamodb": {"SequenceNumber": "%s", "NewImage": %s}}
        """
                .formatted(sequenceNumber, image);
    }

    private static String audit(String what) {
        return """
        {"user_id": {"S": "AUDIT#TEMPLATE#1"}, "sort_key": {"S": "2026-11-20#r"},
         "subject": {"S": "TEMPLATE#1"}, "what": {"S": "%s"}, "actor_kind": {"S": "ADMIN"},
         "actor": {"S": "ADMIN#1"}, "at": {"S": "2026-11-20T03:50:00.000Z"},
         "request_id": {"S": "r"}, "change": {"M": {"version": {"S": "2"}}}}
        """
                .formatted(what);
    }

    private Surroundings surroundings() {
        return new Surroundings(
                Map.of(Settings.TABLE_NAME.name(), "t"),
                noTable(),
                InstantSource.fixed(Instant.parse("2026-11-20T03:50:00Z")),
                new Random(1),
                new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    /** The function does not call the table: every call of this one fails. */
    private static DynamoDbClient noTable() {
        return new DynamoDbClient() {
            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        };
    }
}
