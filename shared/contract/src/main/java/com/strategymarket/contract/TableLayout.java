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

    public static final String TEMPLATE_BASKET_ID = "template_basket_id";
    public static final String SUBSCRIPTION_STATUS_DATE = "subscription_status_date";
    public static final String PARTNER_SPACE = "partner_space";
    public static final String BILLING_SHARD = "billing_shard";
    public static final String BILLING_DUE = "billing_due";

    /** A user's subscriptions in one state, by age. */
    public static final Index USER_SUBSCRIPTIONS =
            new Index(
                    "UserSubscriptions",
                    PARTITION_KEY,
                    SUBSCRIPTION_STATUS_DATE,
                    AttributeType.STRING,
                    Subscribed.ALL);

    /** Who follows a template, by state and age, and where they trade it. */
    public static final Index TEMPLATE_SUBSCRIBERS =
            new Index(
                    "TemplateSubscribers",
                    TEMPLATE_BASKET_ID,
                    SUBSCRIPTION_STATUS_DATE,
                    AttributeType.STRING,
                    List.of(Subscribed.ALLOCATIONS, PARTNER_SPACE));

    /** What was subscribed through a partner, by age. */
    public static final Index PARTNER_SUBSCRIPTIONS =
            new Index(
                    "PartnerSubscriptions",
                    PARTNER_SPACE,
                    SORT_KEY,
                    AttributeType.STRING,
                    List.of());

    /** Whose fee has to be looked after, the most overdue first. */
    public static final Index BILLING =
            new Index("Billing", BILLING_SHARD, BILLING_DUE, AttributeType.STRING, List.of());

    private static final List<Index> INDEXES =
            List.of(
                    MARKETPLACE_DISCOVERY,
                    MARKETPLACE_NEWEST,
                    USER_SUBSCRIPTIONS,
                    TEMPLATE_SUBSCRIBERS,
                    PARTNER_SUBSCRIPTIONS,
                    BILLING);

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

    /**
     * The attributes of a subscription that stand in no key. Each has a name of its own: an index
     * would take the attribute of another entity for its own.
     */
    public static final class Subscribed {
        public static final String OWNER = "followed_owner_id";
        public static final String SINCE = "subscribed_at";

        /** In minor units of the currency. */
        public static final String FEE = "fee";

        public static final String CURRENCY = "fee_currency";
        public static final String PARTNER_PERCENTAGE = "partner_percentage";
        public static final String PERIOD = "period";
        public static final String END = "ends_with_period";
        public static final String AGREED_FEE = "agreed_fee";
        public static final String AGREED_CURRENCY = "agreed_currency";
        public static final String UNPAID_SINCE = "unpaid_since";
        public static final String FAILURES = "failures";
        public static final String WAS_PAUSED = "was_paused";
        public static final String CANCELLED_AT = "cancelled_at";
        public static final String CANCEL_REASON = "cancel_reason";
        public static final String POSITIONS = "open_positions";
        public static final String ALLOCATIONS = "traded_on";
        public static final String VERSION = "subscription_version";

        /** The fee that is being asked for. One attribute: an index projects twenty at most. */
        public static final String CHARGE = "charge";

        private static final List<String> ALL =
                List.of(
                        TEMPLATE_BASKET_ID,
                        PARTNER_SPACE,
                        OWNER,
                        SINCE,
                        FEE,
                        CURRENCY,
                        PARTNER_PERCENTAGE,
                        PERIOD,
                        END,
                        AGREED_FEE,
                        AGREED_CURRENCY,
                        UNPAID_SINCE,
                        FAILURES,
                        WAS_PAUSED,
                        CANCELLED_AT,
                        CANCEL_REASON,
                        POSITIONS,
                        ALLOCATIONS,
                        CHARGE,
                        VERSION);

        private Subscribed() {}
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
