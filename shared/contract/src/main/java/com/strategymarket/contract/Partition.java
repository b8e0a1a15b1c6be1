package com.strategymarket.contract;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The kinds of partitions that the table has, by how their keys look: rights are granted by them.
 */
public enum Partition {
    /** What belongs to one user: Cognito's ids are UUIDs. */
    OF_USER("????????-????-????-????-????????????"),
    OF_TEMPLATE("TEMPLATE#*"),
    /** Whose an e-mail address is, by its print. */
    EMAILS("EMAIL#*"),
    /** Which templates there are. */
    DIRECTORY("TEMPLATES#*"),
    /** How far those have come who go through all templates. */
    ROUNDS("ROUND"),
    /** The keys of partners, hashes of their secrets among them. */
    PARTNER_KEYS("PARTNER"),
    /** What partners use up. */
    OF_PARTNER("PARTNER#*"),
    /** Which account at a broker is whose. */
    BROKER_CLIENTS("BROKER#*"),
    LEDGER("LEDGER#*"),
    /** What is reckoned of the ledger, and can be reckoned anew. */
    LEDGER_SUMS("SUMS#*"),
    /** What the sandbox of payments knows. */
    PAYMENTS("PAYMENT#*"),
    RECEIPTS("IDEM#*"),
    AUDIT("AUDIT#*");

    private final String pattern;
    private final Pattern regex;

    Partition(String pattern) {
        this.pattern = pattern;
        this.regex = Pattern.compile(pattern.replace("?", ".").replace("*", ".*"), Pattern.DOTALL);
    }

    /** Whether what stands in this partition is never changed and never removed. */
    public static boolean areWrittenOnce(String key) {
        return AUDIT.regex.matcher(key).matches() || LEDGER.regex.matcher(key).matches();
    }

    /** As IAM's {@code StringLike} takes it. */
    public String pattern() {
        return pattern;
    }

    /**
     * @throws IllegalArgumentException when no kind of partition has such keys
     */
    public static Partition of(String key) {
        return Arrays.stream(values())
                .filter(partition -> partition.regex.matcher(key).matches())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown partition: " + key));
    }
}
