package org.touchstone.quality.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Standing;
import org.touchstone.quality.Judges;
import org.touchstone.quality.reports.Asked;
import org.touchstone.statistics.Labels;

/** Takes the standing judgments that compare two responses, second showings left out. */
@Component
class Polls {

    private static final int TIE = 1;
    private static final int SECOND = 2;

    private final Judgments judgments;
    private final Catalog catalog;

    Polls(Judgments judgments, Catalog catalog) {
        this.judgments = judgments;
        this.catalog = catalog;
    }

    Standing.State state(Asked asked) {
        return Judges.named(asked.filter()).state(judgments.standing(asked.study()));
    }

    /** Reads digest and judgments in one state of the database, so that the digest is that of these judgments; then what they compare, many at a time. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Poll take(Asked asked) {
        var taking = new Taking();
        var judges = Judges.named(asked.filter());
        judgments.forEach(asked.study(), judgment -> {
            if (judgment.outcome().comparesTwo() && judges.include(judgment)) {
                taking.add(judgment);
            }
        });
        return taking.poll(state(asked).digest(), catalog);
    }

    /** Numbers comparisons and workers as they come, and puts them in order at the end. */
    private static final class Taking {

        private final Map<ComparisonId, Integer> comparisons = new HashMap<>();
        private final Map<PersonId, Integer> workers = new HashMap<>();
        private final List<Boolean> simulated = new ArrayList<>();
        private final LongStream.Builder votes = LongStream.builder();

        void add(Judgment judgment) {
            int comparison = comparisons.computeIfAbsent(judgment.comparison(), _ -> comparisons.size());
            int worker = workers.computeIfAbsent(judgment.worker(), _ -> workers.size());
            if (worker == simulated.size()) {
                simulated.add(judgment.simulated());
            }
            votes.add(packed(comparison, worker, code(judgment.outcome())));
        }

        private static int code(Outcome outcome) {
            return switch (outcome) {
                case FIRST -> 0;
                case SECOND -> SECOND;
                default -> TIE;
            };
        }

        /** A vote as one number, by which votes sort: a comparison, a worker below 2^29 and what was said. */
        private static long packed(int comparison, int worker, int code) {
            return (long) comparison << 31 | (long) worker << 2 | code;
        }

        private static int comparison(long vote) {
            return (int) (vote >>> 31);
        }

        private static int worker(long vote) {
            return (int) (vote >>> 2) & (1 << 29) - 1;
        }

        private static int code(long vote) {
            return (int) vote & 3;
        }

        Poll poll(String digest, Catalog catalog) {
            var comparing = sorted(comparisons, ComparisonId::value);
            var voting = sorted(workers, PersonId::value);
            int[] places = places(comparing, comparisons);
            int[] seats = places(voting, workers);
            long[] cast = votes.build()
                    .map(vote -> packed(places[comparison(vote)], seats[worker(vote)], code(vote)))
                    .sorted()
                    .toArray();
            var programs = new boolean[seats.length];
            IntStream.range(0, seats.length).forEach(worker -> programs[seats[worker]] = simulated.get(worker));
            var labels = labels(cast, comparing.size(), voting.size());
            var pairs = Pairing.of(catalog, comparing, labels);
            return new Poll(digest, comparing, voting, programs, pairs, starts(labels));
        }

        private static Labels labels(long[] cast, int comparisons, int workers) {
            int classes = Arrays.stream(cast).anyMatch(vote -> code(vote) == TIE) ? 3 : 2;
            return new Labels(
                    comparisons,
                    workers,
                    classes,
                    Arrays.stream(cast).mapToInt(Taking::comparison).toArray(),
                    Arrays.stream(cast).mapToInt(Taking::worker).toArray(),
                    Arrays.stream(cast)
                            .mapToInt(vote -> Math.min(code(vote), classes - 1))
                            .toArray());
        }

        private static int[] starts(Labels labels) {
            var starts = new int[labels.items() + 1];
            for (int comparison : labels.item()) {
                starts[comparison + 1]++;
            }
            Arrays.parallelPrefix(starts, Integer::sum);
            return starts;
        }

        private static <K> List<K> sorted(Map<K, Integer> numbers, Function<K, UUID> id) {
            return numbers.keySet().stream().sorted(Comparator.comparing(id)).toList();
        }

        /** For each number that was given on the way the place in the list. */
        private static <K> int[] places(List<K> sorted, Map<K, Integer> numbers) {
            var places = new int[sorted.size()];
            IntStream.range(0, places.length)
                    .forEach(place -> places[numbers.getOrDefault(sorted.get(place), place)] = place);
            return places;
        }
    }
}
