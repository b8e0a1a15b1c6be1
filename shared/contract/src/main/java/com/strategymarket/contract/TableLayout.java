package com.strategymarket.contract;

import java.util.List;

/**
 * The one table: its keys, its indexes and what they project. Item mappings add what stands in the
 * keys.
 */
public final class TableLayout {

    public static final String PARTITION_KEY = "user_id";
    public static final String SORT_KEY = "sort_key";

    /**
     * Epoch seconds after which an item is as good as gone; the table deletes it some time later.
     */
    public static final String EXPIRES_AT = "expires_at";

    public static final String MARKETPLACE_CATEGORY = "marketplace_category";
    public static final String SUBSCRIBER_COUNT = "subscriber_count";
    public static final String PUBLISHED_AT = "published_at";

    /** What browsing shows and filters by; the keys are projected by themselves. */
    private static final List<String> CARD =
            List.of(
                    SUBSCRIBER_COUNT,
                    PUBLISHED_AT,
                    Card.NAME,
                    Card.CATEGORY,
                    Card.DIFFICULTY,
                    Card.PRICING_TYPE,
                    Card.MONTHLY_FEE,
                    Card.CURRENCY,
                    Card.TAGS,
                    Card.SEARCH_WORDS);

    /** Templates that are to be found, most subscribers first. */
    public static final Index MARKETPLACE_DISCOVERY =
            new Index(
                    "MarketplaceDiscovery",
                    MARKETPLACE_CATEGORY,
                    SUBSCRIBER_COUNT,
                    AttributeType.NUMBER,
                    CARD);

    /**
     * The same templates, newest first: an order that the first index cannot give at a bounded
     * cost.
     */
    public static final Index MARKETPLACE_NEWEST =
            new Index(
                    "MarketplaceNewest",
                    MARKETPLACE_CATEGORY,
                    PUBLISHED_AT,
                    AttributeType.STRING,
                    CARD);

    private static final List<Index> INDEXES = List.of(MARKETPLACE_DISCOVERY, MARKETPLACE_NEWEST);

    private TableLayout() {}

    public static List<Index> indexes() {
        return INDEXES;
    }

    /** The attributes of a template's card. */
    public static final class Card {
        public static final String NAME = "name";
        public static final String CATEGORY = "category";
        public static final String DIFFICULTY = "difficulty_level";
        public static final String PRICING_TYPE = "pricing_type";

        /** In minor units of the currency. */
        public static final String MONTHLY_FEE = "monthly_fee";

        public static final String CURRENCY = "currency";
        public static final String TAGS = "tags";
        public static final String SEARCH_WORDS = "search_words";

        private Card() {}
    }

    /** How DynamoDB types a key attribute. Partition keys are all strings. */
    public enum AttributeType {
        STRING,
        NUMBER
    }

    /**
     * @param projected the attributes that stand in the index beside the table's and its own keys
     */
    public record Index(
            String name,
            String partitionKey,
            String sortKey,
            AttributeType sortKeyType,
            List<String> projected) {

        /**
         * Those of {@link #projected} that have to be named to DynamoDB: it projects keys unasked.
         */
        public List<String> nonKeyAttributes() {
            return projected.stream()
                    .filter(name -> !name.equals(partitionKey) && !name.equals(sortKey))
                    .toList();
        }
    }
}
