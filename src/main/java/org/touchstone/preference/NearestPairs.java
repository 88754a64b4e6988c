package org.touchstone.preference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.springframework.stereotype.Service;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;

/**
 * Finds the training comparisons that a model sees as most like a given pair. Works through the snapshot in batches, so memory is bounded,
 * and stops when its time is over.
 */
@Service
public class NearestPairs {

    private static final int SHOWN = 5;
    private static final int BATCH = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final PreferenceModels models;
    private final Datasets datasets;
    private final Clock clock;

    NearestPairs(PreferenceModels models, Datasets datasets, Clock clock) {
        this.models = models;
        this.datasets = datasets;
        this.clock = clock;
    }

    /** The five nearest to a pair of candidates; refuses where the model's snapshot is gone. */
    public Neighbours of(ModelId id, Candidate first, Candidate second) {
        var model = models.find(id);
        var scorer = models.scorer(id);
        var wanted = scorer.represent(List.of(first, second)).orElse(List.of());
        int all = datasets.find(model.snapshot()).count(Split.TRAIN);
        if (wanted.isEmpty()) {
            return new Neighbours(List.of(), 0, all);
        }
        var search = new Search(scorer, wanted, clock.instant().plus(PATIENCE));
        datasets.forEach(model.snapshot(), Split.TRAIN, search::add);
        search.finish();
        return new Neighbours(search.nearest(), search.compared, all);
    }

    /** One pass over the training pairs. */
    private final class Search {

        private final PreferenceScorer scorer;
        private final List<Representation> wanted;
        private final Instant end;
        private final List<PreferencePair> waiting = new ArrayList<>();
        private final PriorityQueue<Neighbours.Neighbour> best =
                new PriorityQueue<>(Comparator.comparingDouble(Neighbours.Neighbour::likeness));
        private int compared;

        private Search(PreferenceScorer scorer, List<Representation> wanted, Instant end) {
            this.scorer = scorer;
            this.wanted = wanted;
            this.end = end;
        }

        private void add(PreferencePair pair) {
            waiting.add(pair);
            if (waiting.size() == BATCH) {
                finish();
            }
        }

        private void finish() {
            if (!waiting.isEmpty() && clock.instant().isBefore(end)) {
                compare();
            }
            waiting.clear();
        }

        private void compare() {
            var candidates = new ArrayList<Candidate>();
            for (var pair : waiting) {
                candidates.add(new Candidate(pair.conversation(), pair.first()));
                candidates.add(new Candidate(pair.conversation(), pair.second()));
            }
            var seen = scorer.represent(candidates).orElseThrow();
            for (int i = 0; i < waiting.size(); i++) {
                offer(neighbour(waiting.get(i), seen.get(2 * i), seen.get(2 * i + 1)));
            }
            compared += waiting.size();
        }

        private Neighbours.Neighbour neighbour(PreferencePair pair, Representation first, Representation second) {
            double straight =
                    (wanted.getFirst().cosine(first) + wanted.getLast().cosine(second)) / 2;
            double turned = (wanted.getFirst().cosine(second) + wanted.getLast().cosine(first)) / 2;
            return new Neighbours.Neighbour(pair, Math.max(straight, turned), turned > straight);
        }

        private void offer(Neighbours.Neighbour neighbour) {
            best.add(neighbour);
            if (best.size() > SHOWN) {
                best.remove();
            }
        }

        private List<Neighbours.Neighbour> nearest() {
            return best.stream()
                    .sorted(Comparator.comparingDouble(Neighbours.Neighbour::likeness)
                            .reversed())
                    .toList();
        }
    }
}
