package org.touchstone.laboratory.incontext;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
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

    /** Windows to learn from. */
    List<int[]> draw(int count, int length, SplittableRandom random);

    /** Windows to be asked about, never learned from. */
    List<int[]> held(int count, int length);

    /** A run of bytes that are all different, in an order that it does not teach, to see whether it is found again. */
    int[] run(int length, SplittableRandom random);

    private static int[] shuffled(int symbols, int count, SplittableRandom random) {
        var all = IntStream.range(0, symbols).boxed().collect(Collectors.toList());
        Collections.shuffle(all, random);
        return all.stream().limit(count).mapToInt(symbol -> symbol).toArray();
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
     * Three words of two to five bytes, all different and drawn anew for each window, said again and again in any order. What follows within a word is told
     * only by what followed the present byte before; how far back that is, and which byte was not said for longest, tell nothing.
     *
     * @param symbols how many bytes there are; at least {@value #FEWEST}
     */
    record Repeats(int symbols) implements Diet {

        static final int FEWEST = 16;

        private static final long APART = 0x5eed;
        private static final int WORDS = 3;
        private static final int SHORTEST = 2;
        private static final int LONGEST = 5;

        @Override
        public List<int[]> draw(int count, int length, SplittableRandom random) {
            return IntStream.range(0, count)
                    .mapToObj(_ -> window(length, random))
                    .toList();
        }

        private int[] window(int length, SplittableRandom random) {
            var bytes = shuffled(symbols, symbols, random);
            var words = new int[WORDS][];
            for (int word = 0, start = 0; word < WORDS; start += words[word].length, word++) {
                words[word] = Arrays.copyOfRange(bytes, start, start + random.nextInt(SHORTEST, LONGEST + 1));
            }
            var window = new int[length];
            for (int at = 0; at < length; ) {
                var word = words[random.nextInt(WORDS)];
                int fits = Math.min(word.length, length - at);
                System.arraycopy(word, 0, window, at, fits);
                at += fits;
            }
            return window;
        }

        @Override
        public List<int[]> held(int count, int length) {
            return draw(count, length, new SplittableRandom(APART));
        }

        /** Of lengths that differ; were all alike, a head that always looks so far back would pass for one that looks for the present byte. */
        @Override
        public int[] run(int length, SplittableRandom random) {
            int most = Math.min(symbols, length / 2);
            return shuffled(symbols, random.nextInt(most / 2, most + 1), random);
        }
    }
}
