package org.touchstone.laboratory.outliers;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.TestBench;

/**
 * Comparisons of random sentences, 60 to learn from and 60 to test with, each about a conversation of its own.
 *
 * @param othersWords what the texts of the second snapshot consist of; those of the first of {@link #SAME_WORDS}
 */
record MadeSentences(List<String> othersWords) implements TestBench.Pairs {

    static final List<String> SAME_WORDS =
            List.of("river", "stone", "green", "walk", "house", "seven", "light", "quiet", "bread", "cloud");
    static final List<String> OTHER_WORDS =
            List.of("engine", "valve", "steel", "torque", "piston", "seven", "light", "house", "weld", "bolt");
    private static final int PAIRS = 60;

    @Override
    public List<PreferencePair> of(String field, Split split) {
        boolean first = field.equals("snapshot");
        int seed = (first ? 0 : 10) + (split == Split.TRAIN ? 1 : 2);
        var random = new SplittableRandom(seed);
        return IntStream.range(0, PAIRS)
                .mapToObj(i -> pair("Question " + seed + " " + i, first ? SAME_WORDS : othersWords, random))
                .toList();
    }

    private static PreferencePair pair(String question, List<String> words, SplittableRandom random) {
        var conversation = new Conversation(List.of(new Turn(Speaker.USER, question)));
        boolean first = random.nextBoolean();
        var better = sentence(words, random) + " please";
        var worse = sentence(words, random);
        return new PreferencePair(conversation, first ? better : worse, first ? worse : better, first ? 1 : 0, null, 1);
    }

    private static String sentence(List<String> words, SplittableRandom random) {
        return IntStream.range(0, 6 + random.nextInt(8))
                .mapToObj(_ -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }
}
