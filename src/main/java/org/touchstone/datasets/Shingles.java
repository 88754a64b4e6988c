package org.touchstone.datasets;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Turn;

/**
 * The runs of five words that a text consists of, as sorted hashes without repetition; case, white space and punctuation do not count. A text of
 * fewer words is one run.
 */
final class Shingles {

    private static final int WORDS = 5;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Shingles() {}

    static int[] of(Conversation conversation) {
        return of(String.join(
                " ", conversation.turns().stream().map(Turn::content).toList()));
    }

    static int[] of(String text) {
        var words = BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .mapToInt(String::hashCode)
                .toArray();
        int runs = Math.max(Math.min(1, words.length), words.length - WORDS + 1);
        return IntStream.range(0, runs)
                .map(start -> hash(words, start))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Jaccard's index of two sets: how many elements both have over how many any has; 0 where one is empty. */
    static double jaccard(int[] one, int[] other) {
        int i = 0;
        int j = 0;
        int both = 0;
        while (i < one.length && j < other.length) {
            both += one[i] == other[j] ? 1 : 0;
            boolean ahead = one[i] <= other[j];
            j += other[j] <= one[i] ? 1 : 0;
            i += ahead ? 1 : 0;
        }
        int any = one.length + other.length - both;
        return one.length == 0 || other.length == 0 ? 0 : (double) both / any;
    }

    private static int hash(int[] words, int start) {
        long hash = 0;
        for (int i = start; i < Math.min(words.length, start + WORDS); i++) {
            hash = (hash ^ words[i]) * 0x9e3779b97f4a7c15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ (hash >>> 32));
    }
}
