package com.strategymarket.platform.dynamo;

import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;

/** Conditions of a transaction did not hold, and so nothing was written. An answer, not a fault. */
public final class ConditionFailed extends RuntimeException {

    private final transient Map<Key, Map<String, AttributeValue>> found;

    ConditionFailed(Map<Key, Map<String, AttributeValue>> found, Throwable cause) {
        super("conditions failed for " + found.keySet(), cause);
        this.found = found;
    }

    /** Whether it was this write's condition; it may have been several. */
    public boolean failed(Write write) {
        return found.containsKey(write.key());
    }

    /** The item as it stood, when this write's condition failed and there was one. */
    public Optional<Map<String, AttributeValue>> found(Write write) {
        return Optional.ofNullable(found.get(write.key())).filter(item -> !item.isEmpty());
    }
}
