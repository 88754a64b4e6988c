package org.touchstone.laboratory.incontext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.language.Bytes;
import org.touchstone.laboratory.language.Corpus;
import org.touchstone.laboratory.lessons.Texts;

/** What a model of this study reads. */
sealed interface Diet {

    /** Few enough that looking back is learned within minutes. */
    int SYMBOLS = 64;

    int LONGEST_RUN = 100;

    /** Windows to learn from. */
    List<int[]> draw(int count, int length, SplittableRandom random);

    /** Windows to be asked about, never learned from. */
    List<int[]> held(int count, int length);

    /** A run of bytes that are all different, in an order that it does not teach, to see whether it is found again. */
    int[] run(int length, SplittableRandom random);

    private static int[] shuffled(int symbols, int count, SplittableRandom random) {
        var all = IntStream.range(0, symbols).toArray();
        for (int i = all.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int kept = all[i];
            all[i] = all[k];
            all[k] = kept;
        }
        return Arrays.copyOf(all, Math.min(count, symbols));
    }

    static Diet of(Bench bench) {
        return bench.settings().text("diet").equals("repeats")
                ? new Repeats(SYMBOLS)
                : new Dialogues(Texts.corpus(bench, "snapshot"), Texts.corpus(bench.pairs("snapshot", Split.TEST)));
    }

    /** Dialogues of the training part; those of the test part are asked about. */
    record Dialogues(Corpus training, Corpus test) implements Diet {

        @Override
        public List<int[]> draw(int count, int length, SplittableRandom random) {
            return training.draw(count, length, random);
        }

        @Override
        public List<int[]> held(int count, int length) {
            return test.windows(count, length);
        }

        @Override
        public int[] run(int length, SplittableRandom random) {
            return shuffled(Bytes.BEGIN, Math.min(LONGEST_RUN, length / 2), random);
        }
    }

    /**
     * Bytes drawn evenly, said again and again after a distance that differs from window to window: only looking for the present byte further in front
     * can tell what follows.
     */
    record Repeats(int symbols) implements Diet {

        private static final long APART = 0x5eed;

        @Override
        public List<int[]> draw(int count, int length, SplittableRandom random) {
            var windows = new ArrayList<int[]>();
            for (int i = 0; i < count; i++) {
                var window = new int[length];
                int distance = distance(length, random);
                for (int k = 0; k < length; k++) {
                    window[k] = k < distance ? random.nextInt(symbols) : window[k - distance];
                }
                windows.add(window);
            }
            return windows;
        }

        @Override
        public List<int[]> held(int count, int length) {
            return draw(count, length, new SplittableRandom(APART));
        }

        /** As long as some distance; were all alike, a head that always looks so far back would pass for one that looks for the present byte. */
        @Override
        public int[] run(int length, SplittableRandom random) {
            return shuffled(symbols, distance(length, random), random);
        }

        private static int distance(int length, SplittableRandom random) {
            return random.nextInt(length / 8, length / 3);
        }
    }
}
