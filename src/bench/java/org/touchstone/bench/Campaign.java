package org.touchstone.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.sampling.Strategy;
import org.touchstone.sampling.selection.Arrangement;
import org.touchstone.sampling.selection.LastLayer;
import org.touchstone.sampling.selection.Pool;
import org.touchstone.statistics.Logistic;

/**
 * A study whose answers are known beforehand: a model asks for fifty labels, learns from all it has, and asks again. It asks as the
 * application does, with the same random share and outliers clipped.
 *
 * @param pool places of the pairs to ask about
 * @param test places of the pairs to be measured on, of other groups
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record Campaign(SelectionData data, int[] pool, int[] test, double lambda, double share) {

    static final int MOST = 1_000;
    private static final int MEMBERS = 5;
    private static final int MOST_POOL = 3_000;
    private static final int MOST_TEST = 1_500;

    /** Accuracy and log-loss after 50, 100, ... labels. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    record Course(double[] accuracy, double[] logLoss) {}

    /** Divides the groups by chance: about a fifth is tested on. */
    static Campaign of(SelectionData data, double lambda, double share, long seed) {
        var random = new SplittableRandom(seed);
        var drawn = new HashMap<String, Double>();
        data.groups().forEach(group -> drawn.computeIfAbsent(group, _ -> random.nextDouble()));
        var order = shuffled(data.size(), random);
        var test = Arrays.stream(order)
                .filter(i -> drawn.getOrDefault(data.groups().get(i), 1.0) < 0.2)
                .limit(MOST_TEST)
                .toArray();
        var pool = Arrays.stream(order)
                .filter(i -> drawn.getOrDefault(data.groups().get(i), 1.0) >= 0.2)
                .limit(MOST_POOL)
                .toArray();
        return new Campaign(data, pool, test, lambda, share);
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        var order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    /** Asks by a strategy, beginning with the first fifty of the pool, which every strategy shares. */
    Course run(Strategy strategy, long seed) {
        var asked = new ArrayList<Integer>();
        Arrays.stream(pool).limit(Arrangement.BATCH).forEach(asked::add);
        int rounds = MOST / Arrangement.BATCH;
        var course = new Course(new double[rounds], new double[rounds]);
        var weights = new double[data.differences()[0].length];
        for (int round = 0; round < rounds; round++) {
            var layer = fit(asked, weights);
            weights = layer.weights();
            measure(layer, round, course);
            if (round + 1 < rounds) {
                asked.addAll(next(strategy, asked, layer, seed + round));
            }
        }
        return course;
    }

    /** The log-loss of a model that learned from the first so many of the pool. */
    double logLossAt(int labels) {
        var asked = Arrays.stream(pool).limit(labels).boxed().toList();
        var course = new Course(new double[1], new double[1]);
        measure(fit(asked, new double[data.differences()[0].length]), 0, course);
        return course.logLoss()[0];
    }

    private LastLayer fit(List<Integer> asked, double[] start) {
        var rows = asked.stream().map(i -> data.differences()[i]).toArray(float[][]::new);
        var labels = asked.stream().mapToDouble(i -> data.labels()[i]).toArray();
        return LastLayer.of(rows, labels, lambda, start);
    }

    private List<Integer> next(Strategy strategy, List<Integer> asked, LastLayer layer, long seed) {
        var taken = new HashSet<>(asked);
        var open = Arrays.stream(pool).filter(i -> !taken.contains(i)).toArray();
        var seen = new Pool(
                Arrays.stream(open).mapToObj(data.groups()::get).toList(),
                Arrays.stream(open)
                        .mapToDouble(i -> Logistic.of(layer.margin(data.differences()[i])))
                        .toArray(),
                strategy == Strategy.BALD ? members(asked, layer, open) : new double[0][],
                new Pool.Seen(
                        Arrays.stream(open).mapToObj(i -> data.differences()[i]).toArray(float[][]::new),
                        layer.curvature()));
        var lots = new SplittableRandom(seed).doubles(open.length).toArray();
        double chance = strategy == Strategy.RANDOM ? 1 : share;
        return Arrays.stream(Arrangement.of(seen, strategy, chance, lots, seed).order())
                .limit(Arrangement.BATCH)
                .mapToObj(place -> open[place])
                .toList();
    }

    /** As the application's ensembles: each member has learned without one fifth of the labels. */
    private double[][] members(List<Integer> asked, LastLayer whole, int[] open) {
        var members = IntStream.range(0, MEMBERS)
                .mapToObj(m -> fit(
                        IntStream.range(0, asked.size())
                                .filter(i -> i % MEMBERS != m)
                                .mapToObj(asked::get)
                                .toList(),
                        whole.weights()))
                .toList();
        return Arrays.stream(open)
                .mapToObj(i -> members.stream()
                        .mapToDouble(member -> Logistic.of(member.margin(data.differences()[i])))
                        .toArray())
                .toArray(double[][]::new);
    }

    private void measure(LastLayer layer, int round, Course course) {
        for (int i : test) {
            double margin = layer.margin(data.differences()[i]);
            double right = data.labels()[i] > 0.5 ? margin : -margin;
            course.accuracy()[round] += (Math.signum(right) + 1) / 2 / test.length;
            course.logLoss()[round] += Math.log1p(Math.exp(-right)) / test.length;
        }
    }
}
