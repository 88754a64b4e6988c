package org.touchstone.preference.lexical;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Counts the word 1- and 2-grams and the character 2- to 5-grams of a text, lower-cased and with each run of white space read as one space.
 * Grams are known by a hash (FNV-1a over UTF-16 units, then mixed) into one of 2^20 buckets for words and as many for characters.
 */
final class Grams {

    static final int BUCKETS = 1 << 20;
    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    private final String text;
    private int[] found = new int[1024];
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int size;

    private Grams(String text) {
        this.text = text;
    }

    /** The buckets of a text in ascending order, words before characters, each as often as it occurs. */
    static int[] of(String text) {
        var grams = new Grams(plain(text));
        grams.words();
        grams.characters();
        var buckets = Arrays.copyOf(grams.found, grams.size);
        Arrays.sort(buckets);
        return buckets;
    }

    /** A gram, and the characters of the plain text that it covers: from {@code start} up to, not including, {@code end}. */
    record Place(int bucket, int start, int end) {}

    /** Where each gram of a text stands in its plain form, see {@link #plain}, in no particular order. */
    static List<Place> places(String text) {
        var grams = new Grams(plain(text));
        grams.words();
        grams.characters();
        return IntStream.range(0, grams.size)
                .mapToObj(i -> new Place(grams.found[i], grams.starts[i], grams.ends[i]))
                .toList();
    }

    static String plain(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(lower.length());
        boolean space = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (!Character.isWhitespace(c)) {
                plain.append(c);
            } else if (!space) {
                plain.append(' ');
            }
            space = Character.isWhitespace(c);
        }
        return plain.toString();
    }

    private void words() {
        int previous = 0;
        int previousStart = 0;
        int at = 0;
        while (at < text.length()) {
            int start = at;
            int hash = FNV_OFFSET;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                hash = (hash ^ text.charAt(at++)) * FNV_PRIME;
            }
            if (at == start) {
                at++;
            } else {
                add(bucket(hash), start, at);
                if (previous != 0) {
                    add(bucket(Integer.rotateLeft(previous, 7) * FNV_PRIME ^ hash), previousStart, at);
                }
                previous = hash;
                previousStart = start;
            }
        }
    }

    private void characters() {
        for (int start = 0; start < text.length(); start++) {
            int hash = FNV_OFFSET;
            int end = Math.min(text.length(), start + LONGEST);
            for (int at = start; at < end; at++) {
                hash = (hash ^ text.charAt(at)) * FNV_PRIME;
                if (at - start + 1 >= SHORTEST) {
                    add(BUCKETS + bucket(hash + at - start), start, at + 1);
                }
            }
        }
    }

    /** The finaliser of MurmurHash3 spreads what FNV-1a leaves in the high bits. */
    private static int bucket(int hash) {
        int h = hash;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        return (h ^ h >>> 16) & BUCKETS - 1;
    }

    private void add(int bucket, int start, int end) {
        if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        found[size] = bucket;
        starts[size] = start;
        ends[size++] = end;
    }
}
