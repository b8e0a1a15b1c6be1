package com.strategymarket.platform.dynamo.payment;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code PAYMENT#SCRIPT / {user}}: what the sandbox is to do with the next questions about a user's
 * payments, or about anybody's. It is written from outside, to see what becomes of it.
 *
 * @param version counts every change
 */
record SandboxScript(Key key, List<SandboxOutcome> next, long version) {

    private static final String PARTITION = "PAYMENT#SCRIPT";
    private static final String ANYBODY = "ANYBODY";
    private static final String NEXT = "next";
    private static final String VERSION = "version";

    static Key key(Optional<UserId> payer) {
        return new Key(PARTITION, payer.map(UserId::value).orElse(ANYBODY));
    }

    static SandboxScript none(Key key) {
        return new SandboxScript(key, List.of(), 0);
    }

    SandboxScript followedBy(List<SandboxOutcome> others) {
        return new SandboxScript(key, others, version + 1);
    }

    SandboxScript withoutFirst() {
        return followedBy(next.subList(1, next.size()));
    }

    /** Unless somebody else has changed it. */
    Write replacing(SandboxScript before) {
        var item =
                ItemWriter.of(key)
                        .texts(NEXT, next.stream().map(Enum::name).toList())
                        .number(VERSION, version)
                        .item();
        return Write.put(item)
                .when(
                        before.version() == 0
                                ? Condition.absent()
                                : Condition.equal(VERSION, before.version()));
    }

    static SandboxScript read(Key key, Optional<Map<String, AttributeValue>> item) {
        return item.map(found -> new ItemReader("PAYMENT_SCRIPT", found))
                .map(
                        reader ->
                                new SandboxScript(
                                        key,
                                        reader.texts(NEXT).stream()
                                                .map(SandboxOutcome::valueOf)
                                                .toList(),
                                        reader.number(VERSION)))
                .orElseGet(() -> none(key));
    }
}
