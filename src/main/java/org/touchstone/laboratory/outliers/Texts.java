package org.touchstone.laboratory.outliers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Portion;

/**
 * The texts that a cell works with: responses that labels prefer, behind their conversations, each once.
 *
 * @param pairs that the model learns from
 * @param learned the texts of these pairs
 * @param inside test texts of the same dataset
 * @param outside test texts of the other one
 * @param exposed training texts of the other one, in an order drawn by the seed
 */
record Texts(
        List<PreferencePair> pairs,
        List<Candidate> learned,
        List<Candidate> inside,
        List<Candidate> outside,
        List<Candidate> exposed) {

    /** Test texts are the same whatever the seed, so that findings of several seeds can be averaged text by text. */
    private static final long TEST = 0;

    static Texts of(Bench bench, long seed) {
        var settings = bench.settings();
        int most = settings.whole("pairs");
        var pairs = Portion.of(bench.pairs("snapshot", Split.TRAIN), PreferencePair::conversation, most, seed);
        return new Texts(
                pairs,
                preferred(pairs),
                drawn(bench.pairs("snapshot", Split.TEST), most, TEST),
                drawn(bench.pairs("others", Split.TEST), most, TEST),
                drawn(bench.pairs("others", Split.TRAIN), Collections.max(settings.wholes("exposed")), seed));
    }

    /** Single texts and not whole conversations, so that there are as many conversations as can be; fewer of a seed lie within more. */
    private static List<Candidate> drawn(List<PreferencePair> pairs, int most, long seed) {
        var texts = preferred(pairs);
        Collections.shuffle(texts, new SplittableRandom(seed));
        return texts.subList(0, Math.min(most, texts.size()));
    }

    /** In a list that may be changed. */
    static List<Candidate> preferred(List<PreferencePair> pairs) {
        return new ArrayList<>(pairs.stream()
                .filter(pair -> !pair.isTie())
                .map(pair -> new Candidate(pair.conversation(), pair.firstIsBetter() ? pair.first() : pair.second()))
                .distinct()
                .toList());
    }

    /** All texts, in the order of the parts above. */
    List<Candidate> all() {
        return Stream.of(learned, inside, outside, exposed)
                .flatMap(List::stream)
                .toList();
    }

    /** For each test text, inside and then outside, the number of its conversation; those that open alike count as one. */
    double[] conversations() {
        var numbers = new HashMap<String, Integer>();
        return Stream.concat(inside.stream(), outside.stream())
                .mapToDouble(text ->
                        numbers.computeIfAbsent(ConversationHash.ofOpening(text.conversation()), _ -> numbers.size()))
                .toArray();
    }
}
