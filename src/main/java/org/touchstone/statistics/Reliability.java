package org.touchstone.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * How probable it is that a worker's label names an item's class, for each worker, by the one-coin model, with intervals.
 *
 * <p>The estimate is the one of {@link OneCoin#fit}. Its interval comes from the worker's own labels, given how reliable all others
 * are: where these others make class {@code l} of an item probable with {@code v}, the worker says {@code l} with
 * {@code a v + (1 - a)(1 - v)/(K - 1)}, so that what is unknown of the classes widens the interval. It holds every {@code a} whose
 * penalised log-likelihood is less than half a quantile of chi-squared below the greatest (Wilks 1938). That the others'
 * reliabilities are estimates, too, is left out.
 */
public final class Reliability {

    private static final int HALVINGS = 40;
    private static final double EDGE = 1e-9;

    private final Labels labels;
    private final Aggregation fit;
    private final double believed;
    private final double slack;

    private Reliability(Labels labels, Aggregation fit, double believed, double level) {
        this.labels = labels;
        this.fit = fit;
        this.believed = believed;
        double critical = Normal.critical(level);
        this.slack = critical * critical / 2;
    }

    /**
     * Returns an estimate for each worker; none for a worker without labels.
     *
     * @param labels an item with one label says nothing of its worker and had better be left out
     * @param level of confidence, strictly between 0 and 1
     */
    public static List<Estimate> oneCoin(Labels labels, double level, long seed) {
        int nobody = labels.workers();
        var crowd = new Labels(
                labels.items(), nobody + 1, labels.classes(), labels.item(), labels.worker(), labels.label());
        var fit = OneCoin.fit(crowd, OneCoin.STRENGTH, seed);
        var reliability = new Reliability(labels, fit, fit.reliability()[nobody], level);
        double[][] supports = reliability.supports();
        return IntStream.range(0, nobody)
                .mapToObj(worker -> reliability.estimate(worker, supports[worker]))
                .toList();
    }

    /** By worker, for each of their labels how probable the other labels of its item make it. */
    private double[][] supports() {
        var counts = new int[labels.workers()];
        Arrays.stream(labels.worker()).forEach(worker -> counts[worker]++);
        var supports = Arrays.stream(counts).mapToObj(double[]::new).toArray(double[][]::new);
        for (int n = 0; n < labels.size(); n++) {
            int worker = labels.worker()[n];
            supports[worker][--counts[worker]] = support(n);
        }
        return supports;
    }

    private double support(int n) {
        double own = within(fit.reliability()[labels.worker()[n]]);
        double with = fit.posterior()[labels.item()[n]][labels.label()[n]];
        double named = with / own;
        return named / (named + (1 - with) * (labels.classes() - 1) / (1 - own));
    }

    private Estimate estimate(int worker, double[] supports) {
        if (supports.length == 0) {
            return Estimate.undefined("there are no values");
        }
        double value = fit.reliability()[worker];
        double peak = logLikelihood(within(value), supports);
        DoubleUnaryOperator above = accuracy -> logLikelihood(accuracy, supports) - peak + slack;
        return Estimate.of(value, new Interval(end(EDGE, value, above), end(1 - EDGE, value, above)));
    }

    /** Where the likelihood is no longer near its peak, on the way from the peak outwards; the edge where it is still. */
    private static double end(double edge, double peak, DoubleUnaryOperator above) {
        double outside = edge;
        double inside = within(peak);
        if (above.applyAsDouble(outside) >= 0) {
            return Math.rint(edge);
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (outside + inside) / 2;
            if (above.applyAsDouble(middle) >= 0) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    private double logLikelihood(double accuracy, double[] supports) {
        double otherwise = (1 - accuracy) / (labels.classes() - 1);
        double sum = OneCoin.STRENGTH * (believed * Math.log(accuracy) + (1 - believed) * Math.log1p(-accuracy));
        for (double support : supports) {
            sum += Math.log(accuracy * support + otherwise * (1 - support));
        }
        return sum;
    }

    private static double within(double probability) {
        return Math.clamp(probability, EDGE, 1 - EDGE);
    }
}
