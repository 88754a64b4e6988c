package org.touchstone.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.sampling.Strategy;
import org.touchstone.sampling.selection.Arrangement;
import org.touchstone.sampling.selection.LastLayer;
import org.touchstone.sampling.selection.Pool;

/**
 * Whether choosing what to ask saves labels: every strategy against chance on two sets of human comparisons, with the same divisions and the
 * same first fifty labels, and how long a choice takes. The system properties {@code seeds} and {@code share} may be given in
 * {@code JAVA_TOOL_OPTIONS}.
 */
final class ActiveSelection implements Bench.Measurement {

    private static final int SEEDS = Integer.getInteger("seeds", 16);
    private static final double SHARE = Double.parseDouble(System.getProperty("share", "0.25"));
    private static final double[] LAMBDAS = {10, 30, 100, 300, 1_000};
    private static final int TUNED_AT = 500;
    private static final int TIMES = 5;

    /** The 0.975 quantile of Student's t by degrees of freedom, where they are few. */
    private static final Map<Integer, Double> STUDENT = Map.of(3, 3.182, 7, 2.365, 15, 2.131);

    @Override
    public void run(Path data, Bench.Figures figures) throws Exception {
        speed(figures);
        compare(SelectionData.harmless(data.resolve("hh-harmless-base.jsonl.gz")), figures);
        compare(SelectionData.convincing(data.resolve("ukp-convincing-votes.jsonl.gz")), figures);
    }

    /** Ten thousand pairs with 384 features by D-optimality, 200 of them greedily; the best of five, the first of which warm the machine up. */
    private static void speed(Bench.Figures figures) {
        var random = new SplittableRandom(1);
        var differences = new float[10_000][384];
        for (var row : differences) {
            for (int k = 0; k < row.length; k++) {
                row[k] = (float) random.nextGaussian();
            }
        }
        var weights = random.doubles(1_000, 0.1, 0.25).toArray();
        var pool = new Pool(
                IntStream.range(0, differences.length)
                        .mapToObj(Integer::toString)
                        .toList(),
                random.doubles(differences.length).toArray(),
                new double[0][],
                new Pool.Seen(differences, LastLayer.curvature(Arrays.copyOf(differences, 1_000), weights, 30, 384)));
        var lots = random.doubles(differences.length).toArray();
        double best = Double.POSITIVE_INFINITY;
        double leastWork = Double.POSITIVE_INFINITY;
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            long worked = processorNanos();
            Arrangement.of(pool, Strategy.D_OPTIMAL, 0, lots, 1);
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
            leastWork = Math.min(leastWork, (processorNanos() - worked) / 1e9);
        }
        figures.figure("choose_200_of_10000_s", best, "s");
        figures.figure("choose_200_of_10000_processor_s", leastWork, "s");
    }

    /** Of all threads together; unlike the time on the wall it does not grow where others use the machine. */
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static void compare(SelectionData data, Bench.Figures figures) {
        figures.figure(data.name() + "_pairs", data.size(), "count");
        double lambda = lambda(data);
        figures.figure(data.name() + "_lambda", lambda, "precision");
        var courses = new EnumMap<Strategy, List<Campaign.Course>>(Strategy.class);
        for (var strategy : Strategy.values()) {
            courses.put(
                    strategy,
                    IntStream.range(0, SEEDS)
                            .mapToObj(seed ->
                                    Campaign.of(data, lambda, SHARE, seed).run(strategy, 1_000L * seed))
                            .toList());
        }
        var chance = courses.getOrDefault(Strategy.RANDOM, List.of());
        courses.forEach((strategy, course) -> report(data.name(), strategy, course, chance, figures));
    }

    /** The precision with the least log-loss of chance's choice at five hundred labels, on divisions that are not measured on. */
    private static double lambda(SelectionData data) {
        double best = LAMBDAS[0];
        double least = Double.POSITIVE_INFINITY;
        for (double lambda : LAMBDAS) {
            double loss = 0;
            for (long seed = 900; seed < 904; seed++) {
                loss += Campaign.of(data, lambda, 1, seed).logLossAt(TUNED_AT);
            }
            if (loss < least) {
                least = loss;
                best = lambda;
            }
        }
        return best;
    }

    private static void report(
            String set,
            Strategy strategy,
            List<Campaign.Course> courses,
            List<Campaign.Course> chance,
            Bench.Figures figures) {
        var name = set + "_" + strategy.name().toLowerCase(Locale.ROOT);
        for (int round : new int[] {1, 3, 9, 19}) {
            double accuracy = courses.stream()
                    .mapToDouble(course -> course.accuracy()[round])
                    .average()
                    .orElse(Double.NaN);
            figures.figure("accuracy_%s_%d".formatted(name, 50 * (round + 1)), accuracy, "share");
        }
        figures.figure(
                "logloss_" + name + "_1000",
                courses.stream()
                        .mapToDouble(course -> course.logLoss()[19])
                        .average()
                        .orElse(Double.NaN),
                "nats");
        if (strategy != Strategy.RANDOM) {
            gain(name, courses, chance, figures);
            saved(name, courses, chance, figures);
        }
    }

    /** Mean accuracy over all numbers of labels, against chance on the same divisions, in points. */
    private static void gain(
            String name, List<Campaign.Course> courses, List<Campaign.Course> chance, Bench.Figures figures) {
        var gains = IntStream.range(0, courses.size())
                .mapToDouble(seed -> 100 * (area(courses.get(seed)) - area(chance.get(seed))))
                .toArray();
        double mean = Arrays.stream(gains).average().orElse(Double.NaN);
        double variance =
                Arrays.stream(gains).map(gain -> (gain - mean) * (gain - mean)).sum() / (gains.length - 1);
        double reach = STUDENT.getOrDefault(gains.length - 1, 1.96) * Math.sqrt(variance / gains.length);
        figures.figure("area_gain_" + name, mean, "points");
        figures.figure("area_gain_low_" + name, mean - reach, "points");
        figures.figure("area_gain_high_" + name, mean + reach, "points");
    }

    private static double area(Campaign.Course course) {
        return Arrays.stream(course.accuracy()).average().orElse(Double.NaN);
    }

    /** Which share of the labels with which chance first reaches its accuracy at five hundred the strategy does without; negative where it needs more. */
    private static void saved(
            String name, List<Campaign.Course> courses, List<Campaign.Course> chance, Bench.Figures figures) {
        var random = new SplittableRandom(7);
        int seeds = courses.size();
        var drawn = IntStream.range(0, 1_000)
                .mapToDouble(
                        _ -> saved(courses, chance, random.ints(seeds, 0, seeds).toArray()))
                .sorted()
                .toArray();
        figures.figure(
                "labels_saved_" + name,
                saved(courses, chance, IntStream.range(0, seeds).toArray()),
                "share");
        figures.figure("labels_saved_low_" + name, drawn[25], "share");
        figures.figure("labels_saved_high_" + name, drawn[974], "share");
    }

    private static double saved(List<Campaign.Course> courses, List<Campaign.Course> chance, int[] seeds) {
        var byChance = mean(chance, seeds);
        double goal = byChance[TUNED_AT / 50 - 1];
        return 1 - (double) first(mean(courses, seeds), goal) / first(byChance, goal);
    }

    /** After how many fifties of labels an accuracy is reached; one more than there are where it never is. */
    private static int first(double[] accuracy, double goal) {
        int round = 0;
        while (round < accuracy.length && accuracy[round] < goal) {
            round++;
        }
        return round + 1;
    }

    private static double[] mean(List<Campaign.Course> courses, int[] seeds) {
        var mean = new double[courses.getFirst().accuracy().length];
        for (int seed : seeds) {
            Arrays.setAll(mean, round -> mean[round] + courses.get(seed).accuracy()[round] / seeds.length);
        }
        return mean;
    }
}
