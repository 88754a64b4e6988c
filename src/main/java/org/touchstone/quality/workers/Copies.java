package org.touchstone.quality.workers;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How many of one worker's rationales are copies, or nearly, of another one that was counted before: the same words, or sets
 * of three consecutive words whose Jaccard index is 0.8 or more (Broder, On the resemblance and containment of documents,
 * 1997). Near copies are looked for among the last two hundred, exact ones among all. Short rationales recur honestly and
 * are left out.
 */
final class Copies {

    private static final int FEWEST_WORDS = 5;
    private static final int SHINGLE = 3;
    private static final int REMEMBERED = 200;
    private static final double ALIKE = 0.8;

    private final Set<Integer> texts = new HashSet<>();
    private final Deque<int[]> recent = new ArrayDeque<>();
    private int counted;
    private int copies;

    void add(String rationale) {
        var words = rationale.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        if (words.length < FEWEST_WORDS) {
            return;
        }
        counted++;
        int[] shingles = shingles(words);
        boolean copied = !texts.add(Arrays.hashCode(words))
                || recent.stream().anyMatch(earlier -> jaccard(earlier, shingles) >= ALIKE);
        if (copied) {
            copies++;
        }
        recent.addFirst(shingles);
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
    }

    int counted() {
        return counted;
    }

    int copies() {
        return copies;
    }

    private static int[] shingles(String[] words) {
        var hashes = new int[words.length - SHINGLE + 1];
        Arrays.setAll(hashes, i -> Arrays.hashCode(Arrays.copyOfRange(words, i, i + SHINGLE)));
        return Arrays.stream(hashes).sorted().distinct().toArray();
    }

    private static double jaccard(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Integer.compare(one[i], other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) shared / (one.length + other.length - shared);
    }
}
