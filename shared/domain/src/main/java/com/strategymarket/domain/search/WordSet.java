package com.strategymarket.domain.search;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The words of a text as 32-bit hashes: enough to search by, and small enough to stand on a card of
 * 1 KB beside everything that browsing shows. A wrong match comes once in some ten million words.
 */
public final class WordSet {

    /**
     * Enough to say what a description is about; with more, the largest card outgrows its share of
     * a page.
     */
    public static final int MOST = 56;

    private final int[] hashes;

    private WordSet(int[] sortedHashes) {
        this.hashes = sortedHashes;
    }

    /** The first long words; short ones have the room that is left. */
    public static WordSet of(String text) {
        var words = Words.in(text);
        return new WordSet(
                Stream.concat(
                                words.stream().filter(Words::isLong),
                                words.stream().filter(word -> !Words.isLong(word)))
                        .limit(MOST)
                        .mapToInt(WordSet::hash)
                        .sorted()
                        .toArray());
    }

    public static WordSet fromBytes(byte[] bytes) {
        var hashes = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(hashes);
        return new WordSet(hashes);
    }

    public byte[] toBytes() {
        var bytes = ByteBuffer.allocate(hashes.length * Integer.BYTES);
        bytes.asIntBuffer().put(hashes);
        return bytes.array();
    }

    /** Whether the text had this word, whole. */
    public boolean has(String word) {
        return Arrays.binarySearch(hashes, hash(word)) >= 0;
    }

    /**
     * String.hashCode is specified, so that stored hashes stay true; the mixing spreads similar
     * words.
     */
    private static int hash(String word) {
        int h = word.hashCode() * 0x9E3779B1;
        return h ^ (h >>> 15);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordSet that && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }
}
