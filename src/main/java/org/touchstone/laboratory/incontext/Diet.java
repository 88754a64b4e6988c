package org.touchstone.laboratory.incontext;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.language.Bytes;
import org.touchstone.laboratory.language.Corpus;
import org.touchstone.laboratory.lessons.Texts;

/** What a model of this study reads. */
sealed interface Diet {

    /** Windows to learn from. */
    List<int[]> draw(int count, int length, SplittableRandom random);

    /** Windows to be asked about, never learned from. */
    List<int[]> held(int count, int length);

    static Diet of(Bench bench) {
        return bench.settings().text("diet").equals("repeats")
                ? new Repeats()
                : new Dialogues(
                        Texts.corpus(bench, "snapshot"), Texts.corpus(bench.pairs("snapshot", Split.TEST)));
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
    }

    /**
     * Bytes drawn evenly, said again and again after a distance that differs from window to window: only looking for the present byte further in front
     * can tell what follows.
     */
    record Repeats() implements Diet {

        private static final long APART = 0x5eed;

        @Override
        public List<int[]> draw(int count, int length, SplittableRandom random) {
            var windows = new ArrayList<int[]>();
            for (int i = 0; i < count; i++) {
                var window = new int[length];
                int distance = random.nextInt(length / 8, length / 3);
                for (int k = 0; k < length; k++) {
                    window[k] = k < distance ? random.nextInt(Bytes.BEGIN) : window[k - distance];
                }
                windows.add(window);
            }
            return windows;
        }

        @Override
        public List<int[]> held(int count, int length) {
            return draw(count, length, new SplittableRandom(APART));
        }
    }
}
