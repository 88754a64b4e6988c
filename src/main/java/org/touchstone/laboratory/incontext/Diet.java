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

    String REPEATS = "repeats";

    int LONGEST_RUN = 100;

    /** The largest rate at which it is learned from. */
    double rate();

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

    /** What the settings name. */
    static Diet of(Bench bench) {
        var settings = bench.settings();
        return settings.text(Texts.DIET).equals(REPEATS)
                ? new Repeats(settings.whole("symbols"))
                : Reading.of(bench, settings.text(Texts.DIET).equals(Texts.DIALOGUES));
    }

    /** Texts, and others that are asked about. */
    record Reading(Corpus training, Corpus test) implements Diet {

        private static final double READ = 0.9;

        /** Dialogues of a training part, and those of the test part; of plain text the beginning, and the last tenth. */
        static Reading of(Bench bench, boolean dialogues) {
            var all = Texts.corpus(bench, InContextKind.SNAPSHOT);
            return dialogues
                    ? new Reading(all, Texts.corpus(bench.pairs(InContextKind.SNAPSHOT, Split.TEST)))
                    : new Reading(all.part(0, READ), all.part(READ, 1));
        }

        @Override
        public double rate() {
            return 2e-3;
        }

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

        /** At 4e-3 nothing is learned. */
        @Override
        public double rate() {
            return 3e-3;
        }

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
