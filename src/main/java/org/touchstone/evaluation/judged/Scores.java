package org.touchstone.evaluation.judged;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.statistics.Logistic;
import org.touchstone.support.Sha256;

/** What a preference model says of many responses; no text is scored twice. */
final class Scores {

    private final PreferenceScorer scorer;
    private final Map<String, Double> known = new HashMap<>();

    Scores(PreferenceScorer scorer) {
        this.scorer = scorer;
    }

    /** The same pairs with the model's probabilities as shares of one vote. */
    List<JudgedPair> vote(List<JudgedPair> pairs) {
        prepare(pairs.stream().flatMap(JudgedPair::candidates).toList());
        return pairs.stream()
                .map(pair -> {
                    double[] scores = pair.candidates().mapToDouble(this::of).toArray();
                    return pair.by(Votes.share(Logistic.of(scores[0] - scores[1])));
                })
                .toList();
    }

    private void prepare(List<Candidate> candidates) {
        var fresh = new LinkedHashMap<String, Candidate>();
        candidates.forEach(candidate -> {
            var name = name(candidate);
            if (!known.containsKey(name)) {
                fresh.put(name, candidate);
            }
        });
        double[] scores = fresh.isEmpty() ? new double[0] : scorer.score(List.copyOf(fresh.values()));
        int place = 0;
        for (var name : fresh.keySet()) {
            known.put(name, scores[place++]);
        }
    }

    private double of(Candidate candidate) {
        return Objects.requireNonNull(known.get(name(candidate)), "prepared");
    }

    private static String name(Candidate candidate) {
        return Sha256.hex(ConversationHash.of(candidate.conversation()), candidate.response());
    }
}
