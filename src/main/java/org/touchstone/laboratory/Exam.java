package org.touchstone.laboratory;

import java.util.HashMap;
import java.util.List;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.PreferenceScorer;

/** The pairs of a test part whose label prefers one response, to ask models about. */
public final class Exam {

    private final List<PreferencePair> pairs;

    public Exam(List<PreferencePair> pairs) {
        this.pairs = pairs.stream().filter(pair -> !pair.isTie()).toList();
    }

    public int size() {
        return pairs.size();
    }

    /** For each pair 1 where the model prefers the response that the label prefers, 0 where it prefers the other, one half where it has no preference. */
    public double[] right(PreferenceScorer model) {
        var first = model.score(pairs.stream()
                .map(pair -> new Candidate(pair.conversation(), pair.first()))
                .toList());
        var second = model.score(pairs.stream()
                .map(pair -> new Candidate(pair.conversation(), pair.second()))
                .toList());
        var right = new double[pairs.size()];
        for (int i = 0; i < right.length; i++) {
            double margin = pairs.get(i).firstIsBetter() ? first[i] - second[i] : second[i] - first[i];
            right[i] = margin > 0 ? 1 : margin < 0 ? 0 : 0.5;
        }
        return right;
    }

    /** For each pair the number of its conversation; those that open alike count as one. */
    public double[] conversations() {
        var numbers = new HashMap<String, Integer>();
        return pairs.stream()
                .mapToDouble(pair ->
                        numbers.computeIfAbsent(ConversationHash.ofOpening(pair.conversation()), _ -> numbers.size()))
                .toArray();
    }
}
