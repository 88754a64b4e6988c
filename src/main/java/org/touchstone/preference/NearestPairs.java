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
import org.touchstone.datasets.PlacedPair;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;

/**
 * Finds the training comparisons that a model sees as most like a given pair. Works through the snapshot in batches, each read by itself, so
 * memory is bounded and no reading goes on when its time is over.
 */
@Service
public class NearestPairs {

    private static final int SHOWN = 5;
    private static final int READ = 256;
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
        search.through(model.snapshot());
        return new Neighbours(search.nearest(), search.compared, all);
    }

    /** One pass over the training pairs. */
    private final class Search {

        private final PreferenceScorer scorer;
        private final List<Representation> wanted;
        private final Instant end;
        private final PriorityQueue<Neighbours.Neighbour> best =
                new PriorityQueue<>(Comparator.comparingDouble(Neighbours.Neighbour::likeness));
        private int compared;

        private Search(PreferenceScorer scorer, List<Representation> wanted, Instant end) {
            this.scorer = scorer;
            this.wanted = wanted;
            this.end = end;
        }

        private void through(SnapshotId snapshot) {
            var read = datasets.placed(snapshot, -1, READ);
            while (!read.isEmpty() && compareAll(training(read))) {
                read = datasets.placed(snapshot, read.getLast().position(), READ);
            }
        }

        private static List<PreferencePair> training(List<PlacedPair> read) {
            return read.stream()
                    .filter(placed -> placed.split() == Split.TRAIN)
                    .map(PlacedPair::pair)
                    .toList();
        }

        /** Returns whether there is time for more. */
        private boolean compareAll(List<PreferencePair> pairs) {
            for (int from = 0; from < pairs.size() && hasTime(); from += BATCH) {
                compare(pairs.subList(from, Math.min(from + BATCH, pairs.size())));
            }
            return hasTime();
        }

        private boolean hasTime() {
            return clock.instant().isBefore(end);
        }

        private void compare(List<PreferencePair> pairs) {
            var candidates = new ArrayList<Candidate>();
            for (var pair : pairs) {
                candidates.add(new Candidate(pair.conversation(), pair.first()));
                candidates.add(new Candidate(pair.conversation(), pair.second()));
            }
            var seen = scorer.represent(candidates).orElseThrow();
            for (int i = 0; i < pairs.size(); i++) {
                offer(neighbour(pairs.get(i), seen.get(2 * i), seen.get(2 * i + 1)));
            }
            compared += pairs.size();
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
