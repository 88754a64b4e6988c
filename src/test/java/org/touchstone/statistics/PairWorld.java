package org.touchstone.statistics;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Pairs of things of which everything is known, and workers who vote on them, for tests.
 *
 * @param truth the class that most of ever so many usual workers would name
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record PairWorld(int[] truth, PairedLabels labels) {

    /** By how much the first of two is ahead, in logits. */
    interface Lead {
        double of(int first, int second);
    }

    /**
     * How workers vote: by Davidson's model.
     *
     * @param stretch by how much each worker stretches leads; 0 for one who guesses
     * @param votes on each pair
     * @param ties the logarithm of a tie's weight; infinitely little where nobody may say tie
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    record Voting(double[] stretch, int votes, double ties) {

        private boolean tying() {
            return Double.isFinite(ties);
        }

        private int classes() {
            return tying() ? 3 : 2;
        }

        private int label(double lead, RandomGenerator random) {
            double first = Math.exp(lead / 2);
            double second = 1 / first;
            double left = random.nextDouble() * (first + second + Math.exp(ties));
            if (left < first) {
                return 0;
            }
            return left < first + second ? classes() - 1 : 1;
        }

        private int truth(double lead) {
            if (Math.abs(lead) < 2 * ties) {
                return 1;
            }
            return lead > 0 ? 0 : classes() - 1;
        }
    }

    /** Pairs drawn at random from so many things. */
    static PairWorld drawn(int things, int pairs, Lead lead, Voting voting, long seed) {
        var random = new SplittableRandom(seed);
        int[] first = random.ints(pairs, 0, things).toArray();
        int[] second = IntStream.of(first)
                .map(thing -> (thing + 1 + random.nextInt(things - 1)) % things)
                .toArray();
        return of(things, new int[][] {first, second}, lead, voting, random);
    }

    /** Pairs of things each of which is in one pair only. */
    static PairWorld apart(int pairs, Lead lead, Voting voting, long seed) {
        int[] first = IntStream.range(0, pairs).map(pair -> 2 * pair).toArray();
        int[] second = IntStream.of(first).map(thing -> thing + 1).toArray();
        return of(2 * pairs, new int[][] {first, second}, lead, voting, new SplittableRandom(seed));
    }

    private static PairWorld of(int things, int[][] pairs, Lead lead, Voting voting, RandomGenerator random) {
        int items = pairs[0].length;
        int size = items * voting.votes();
        int workers = voting.stretch().length;
        int[] item = IntStream.range(0, size).map(n -> n / voting.votes()).toArray();
        var worker = new int[size];
        for (int n = 0; n < size; n++) {
            worker[n] = n % voting.votes() == 0 ? random.nextInt(workers) : (worker[n - 1] + 1) % workers;
        }
        int[] label = IntStream.range(0, size)
                .map(n -> voting.label(
                        voting.stretch()[worker[n]] * lead.of(pairs[0][item[n]], pairs[1][item[n]]), random))
                .toArray();
        return new PairWorld(
                IntStream.range(0, items)
                        .map(i -> voting.truth(lead.of(pairs[0][i], pairs[1][i])))
                        .toArray(),
                new PairedLabels(
                        new Labels(items, workers, voting.classes(), item, worker, label), things, pairs[0], pairs[1]));
    }

    double accuracy(Aggregation fit) {
        return IntStream.range(0, truth.length)
                        .filter(item -> fit.winner(item) == truth[item])
                        .count()
                / (double) truth.length;
    }

    /** Mean of minus the logarithm of the probability that labels gave to the truth. */
    double logLoss(Aggregation fit) {
        return IntStream.range(0, truth.length)
                .mapToDouble(item -> -Math.log(Math.max(1e-9, fit.posterior()[item][truth[item]])))
                .average()
                .orElseThrow();
    }
}
