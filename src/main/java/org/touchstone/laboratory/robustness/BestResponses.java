package org.touchstone.laboratory.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Measures;
import org.touchstone.laboratory.djl.LanguageReader;
import org.touchstone.laboratory.language.Sampling;
import org.touchstone.laboratory.lessons.Rollout;
import org.touchstone.statistics.BestOfN;

/** Takes of several responses the one that the first preference model likes best. */
record BestResponses(Trial trial, Bench bench, int seed) {

    private static final double BEFORE = 0.4;

    Measures measured() {
        int most = bench.settings().whole("best-of");
        int longest = bench.settings().whole("longest");
        var drawn = new ArrayList<List<int[]>>();
        try (var writer = new LanguageReader(trial.start())) {
            for (int i = 0; i < most; i++) {
                bench.done(BEFORE + (1 - BEFORE) * i / most);
                var sampling = new Sampling(longest, 1, 1, 1_000_003L * seed + 10_007L * i);
                drawn.add(Rollout.tokens(Rollout.of(writer, trial.asked(), sampling)));
            }
        }
        return measured(drawn);
    }

    private Measures measured(List<List<int[]>> drawn) {
        var all = drawn.stream().flatMap(List::stream).toList();
        try (var trained = new Judge(trial.trained());
                var held = new Judge(trial.held())) {
            trained.settle(all);
            held.settle(all);
            var proxy = byPrompt(drawn.stream().map(trained::of).toList());
            var gold = byPrompt(drawn.stream().map(held::of).toList());
            var counts = counts(drawn.size());
            return Measures.of("draws", drawn.size())
                    .and(
                            "kl",
                            Arrays.stream(counts)
                                    .mapToDouble(BestOfN::divergence)
                                    .toArray())
                    .and("trained", best(proxy, proxy, counts))
                    .and("held", best(proxy, gold, counts));
        }
    }

    /** By prompt what was by draw. */
    private static double[][] byPrompt(List<double[]> byDraw) {
        var turned = new double[byDraw.getFirst().length][byDraw.size()];
        for (int prompt = 0; prompt < turned.length; prompt++) {
            for (int i = 0; i < byDraw.size(); i++) {
                turned[prompt][i] = byDraw.get(i)[prompt];
            }
        }
        return turned;
    }

    /** The powers of two up to as many as were drawn. */
    private static int[] counts(int most) {
        return IntStream.iterate(1, n -> n <= most, n -> 2 * n).toArray();
    }

    private static double[] best(double[][] proxy, double[][] worth, int[] counts) {
        return Arrays.stream(counts)
                .mapToDouble(n -> {
                    double sum = 0;
                    for (int prompt = 0; prompt < proxy.length; prompt++) {
                        sum += BestOfN.expected(proxy[prompt], worth[prompt], n);
                    }
                    return sum / proxy.length;
                })
                .toArray();
    }
}
