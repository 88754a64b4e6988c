package org.touchstone.preference;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.preference.learning.Example;

/** Pairs of random sentences of which the one with the word "please" is the better, whatever its side. */
public final class PlantedPairs {

    private static final List<String> WORDS = List.of(
            "river", "stone", "green", "walk", "house", "seven", "light", "quiet", "bread", "cloud", "paper", "early");

    private PlantedPairs() {}

    /** So many pairs, each about a conversation of its own; the same seed gives the same pairs. */
    public static List<Example> of(int pairs, long seed) {
        var random = new SplittableRandom(seed);
        return IntStream.range(0, pairs)
                .mapToObj(i -> pair("question " + seed + " " + i, random))
                .toList();
    }

    private static Example pair(String question, SplittableRandom random) {
        var better = candidate(question, sentence(random) + " please " + sentence(random));
        var worse = candidate(question, sentence(random) + " " + sentence(random));
        return random.nextBoolean() ? new Example(better, worse, 1, 1) : new Example(worse, better, 0, 1);
    }

    /** A response to a conversation of one user turn. */
    public static Candidate candidate(String question, String response) {
        return new Candidate(new Conversation(List.of(new Turn(Speaker.USER, question))), response);
    }

    private static String sentence(SplittableRandom random) {
        return IntStream.range(0, 4 + random.nextInt(8))
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    /** The share of pairs whose better response a scorer puts first. */
    public static double accuracy(PreferenceScorer scorer, List<Example> pairs) {
        return pairs.stream()
                .mapToDouble(pair -> {
                    var scores = scorer.score(List.of(pair.first(), pair.second()));
                    return scores[0] > scores[1] == pair.label() > 0.5 ? 1 : 0;
                })
                .average()
                .orElseThrow();
    }
}
