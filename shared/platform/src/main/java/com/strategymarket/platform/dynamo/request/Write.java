package com.strategymarket.platform.dynamo.request;

import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a transaction does to one item, and on what condition. An item stands in a transaction once
 * at most.
 */
public sealed interface Write {

    Key key();

    Condition condition();

    /** Puts the whole item in the place of what is there. */
    static Put put(Map<String, AttributeValue> item) {
        return new Put(item, Condition.none());
    }

    /** Changes attributes; makes the item if there is none and the condition allows it. */
    static Update update(Key key) {
        return new Update(key, Map.of(), Map.of(), Set.of(), Condition.none());
    }

    static Delete delete(Key key) {
        return new Delete(key, Condition.none());
    }

    /** Changes nothing, and holds the others back unless the condition holds. */
    static Check check(Key key, Condition condition) {
        return new Check(key, condition);
    }

    /** See {@link Write#put}. */
    record Put(Map<String, AttributeValue> item, Condition condition) implements Write {

        public Put when(Condition demanded) {
            return new Put(item, demanded);
        }

        @Override
        public Key key() {
            return Key.of(item);
        }
    }

    /**
     * See {@link Write#update}.
     *
     * @param set the new values
     * @param add what numbers grow by; one that is not there counts as 0
     * @param remove the attributes to take away
     */
    record Update(
            Key key,
            Map<String, AttributeValue> set,
            Map<String, Long> add,
            Set<String> remove,
            Condition condition)
            implements Write {

        public Update setting(ItemWriter attributes) {
            return new Update(key, attributes.item(), add, remove, condition);
        }

        public Update adding(String attribute, long increment) {
            var more = new LinkedHashMap<>(add);
            more.put(attribute, increment);
            return new Update(key, set, more, remove, condition);
        }

        public Update removing(String attribute) {
            var more = new LinkedHashSet<>(remove);
            more.add(attribute);
            return new Update(key, set, add, more, condition);
        }

        public Update when(Condition demanded) {
            return new Update(key, set, add, remove, demanded);
        }

        /** The names of all attributes that it changes. */
        public Set<String> touched() {
            return Stream.of(set.keySet(), add.keySet(), remove)
                    .flatMap(Set::stream)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** See {@link Write#delete}. */
    record Delete(Key key, Condition condition) implements Write {

        public Delete when(Condition demanded) {
            return new Delete(key, demanded);
        }
    }

    /** See {@link Write#check}. */
    record Check(Key key, Condition condition) implements Write {

        public Check {
            if (condition.isNone()) {
                throw new IllegalArgumentException(
                        "a check of " + key + " without a condition checks nothing");
            }
        }
    }
}
