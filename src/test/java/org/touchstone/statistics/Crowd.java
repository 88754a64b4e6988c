package org.touchstone.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Workers and items of which everything is known, for tests. */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record Crowd(int[] truth, Labels labels) {

    /** How a worker answers. */
    interface Worker {
        int label(int truth, RandomGenerator random);
    }

    /** A worker who answers by a matrix: row the truth, column the answer. */
    static Worker confusing(double[]... matrix) {
        return (truth, random) -> drawn(matrix[truth], random);
    }

    /** A worker who is right with some chance and otherwise names any other class. */
    static Worker rightWith(double chance, int classes) {
        return (truth, random) ->
                random.nextDouble() < chance ? truth : (truth + 1 + random.nextInt(classes - 1)) % classes;
    }

    /** Every worker labels every item of as many as are given, with classes in these frequencies. */
    static Crowd of(int items, double[] frequencies, long seed, Worker... workers) {
        var random = new SplittableRandom(seed);
        int[] truth =
                IntStream.range(0, items).map(_ -> drawn(frequencies, random)).toArray();
        int size = items * workers.length;
        int[] item = IntStream.range(0, size).map(n -> n / workers.length).toArray();
        int[] worker = IntStream.range(0, size).map(n -> n % workers.length).toArray();
        int[] label = IntStream.range(0, size)
                .map(n -> workers[worker[n]].label(truth[item[n]], random))
                .toArray();
        return new Crowd(truth, new Labels(items, workers.length, frequencies.length, item, worker, label));
    }

    double accuracy(Aggregation fit) {
        var winners = fit.winners();
        return IntStream.range(0, truth.length)
                        .filter(item -> winners[item] == truth[item])
                        .count()
                / (double) truth.length;
    }

    /** The same labels in other words: classes, items and workers renamed by adding a number around the circle. */
    Labels renamed(int byItem, int byWorker, int byClass) {
        return new Labels(
                labels.items(),
                labels.workers(),
                labels.classes(),
                Arrays.stream(labels.item())
                        .map(i -> (i + byItem) % labels.items())
                        .toArray(),
                Arrays.stream(labels.worker())
                        .map(w -> (w + byWorker) % labels.workers())
                        .toArray(),
                Arrays.stream(labels.label())
                        .map(c -> (c + byClass) % labels.classes())
                        .toArray());
    }

    private static int drawn(double[] chances, RandomGenerator random) {
        double left = random.nextDouble();
        for (int c = 0; c < chances.length - 1; c++) {
            left -= chances[c];
            if (left < 0) {
                return c;
            }
        }
        return chances.length - 1;
    }
}
