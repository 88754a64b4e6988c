package org.touchstone.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Strengths of things by maximum likelihood: {@code d = θ_i - θ_j + β·z} with the extras {@code z} of a comparison, and the first is preferred
 * to the second as {@code e^{d/2}} to {@code e^{-d/2}}; by {@link DuelModel#DAVIDSON} to a tie as {@code e^{d/2}} to {@code ν}. Bradley and
 * Terry 1952; Davidson 1970; extras as in style control on the Chatbot Arena (Li et al. 2024). A weak prior {@code N(0, 4²)} on strengths and
 * {@code N(0, 10²)} on effects and on
 * the number of ties keeps finite what votes leave open: the strength of a thing that always wins.
 *
 * <p>Both models are exponential families of lead and tie, so Newton's method needs but mean and variance of these two under the model.
 */
public final class DuelRating {

    /** The prior's standard deviation of a strength, in logits: 695 on the scale of Elo. */
    public static final double DEVIATION = 4;

    private static final double PRECISE = 1e-10;
    private static final double VAGUER = 2.5;
    private static final int MOST_STEPS = 60;

    private final Duels duels;
    private final boolean ties;
    private final double[] precision;

    private DuelRating(Duels duels, DuelModel model, double deviation) {
        this.ties = model == DuelModel.DAVIDSON;
        this.duels = ties ? duels : duels.halved();
        this.precision = new double[duels.things() + duels.extras() + (ties ? 1 : 0)];
        Arrays.fill(precision, 1 / (VAGUER * VAGUER * deviation * deviation));
        Arrays.fill(precision, 0, duels.things(), 1 / (deviation * deviation));
    }

    /** Fits strengths, and effects of the extras where there are any. */
    public static DuelFit fit(Duels duels, DuelModel model) {
        return fit(duels, model, DEVIATION);
    }

    /** The same with another deviation of the prior, in logits. */
    static DuelFit fit(Duels duels, DuelModel model, double deviation) {
        var rating = new DuelRating(duels, model, deviation);
        var weights = new double[duels.size()];
        Arrays.fill(weights, 1);
        return rating.fit(weights, new double[rating.precision.length], PRECISE);
    }

    /** For many fits of the same comparisons with other weights. */
    static DuelRating of(Duels duels, DuelModel model) {
        return new DuelRating(duels, model, DEVIATION);
    }

    /**
     * Fits with a weight for each comparison.
     *
     * @param start where to begin: strengths, effects and the number of ties, if there is one
     */
    DuelFit fit(double[] weights, double[] start, double precise) {
        var here = start.clone();
        double loss = loss(here, weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            var slope = new double[here.length];
            var curvature = new double[here.length][here.length];
            derive(here, weights, slope, curvature);
            double[] move = Cholesky.of(curvature).solve(slope);
            double length = 1;
            var next = moved(here, move, length);
            double lower = loss(next, weights);
            while (lower > loss + PRECISE * Math.abs(loss) && length > PRECISE) {
                length /= 2;
                next = moved(here, move, length);
                lower = loss(next, weights);
            }
            here = next;
            loss = lower;
            if (length * greatest(move) < precise) {
                return fit(here, true);
            }
        }
        return fit(here, false);
    }

    /** Where to begin the next fit: what this one found. */
    static double[] start(DuelFit fit, DuelModel model) {
        var strengths = Arrays.stream(fit.strength());
        var effects = Arrays.stream(fit.effects());
        var tie = Arrays.stream(model == DuelModel.DAVIDSON ? new double[] {fit.tie()} : new double[0]);
        return DoubleStream.concat(DoubleStream.concat(strengths, effects), tie).toArray();
    }

    private DuelFit fit(double[] point, boolean converged) {
        int things = duels.things();
        return new DuelFit(
                Arrays.copyOf(point, things),
                Arrays.copyOfRange(point, things, things + duels.extras()),
                ties ? point[point.length - 1] : 0,
                converged);
    }

    private static double[] moved(double[] from, double[] move, double length) {
        var to = from.clone();
        Arrays.setAll(to, i -> from[i] - length * move[i]);
        return to;
    }

    private static double greatest(double[] vector) {
        return Arrays.stream(vector).map(Math::abs).max().orElse(0);
    }

    private double lead(double[] point, int n) {
        double lead = point[duels.first()[n]] - point[duels.second()[n]];
        double[] extra = duels.extra()[n];
        for (int c = 0; c < extra.length; c++) {
            lead += point[duels.things() + c] * extra[c];
        }
        return lead;
    }

    private double loss(double[] point, double[] weights) {
        double loss = 0;
        for (int i = 0; i < point.length; i++) {
            loss += precision[i] * point[i] * point[i] / 2;
        }
        double tie = ties ? point[point.length - 1] : 0;
        for (int n = 0; n < weights.length; n++) {
            if (weights[n] > 0) {
                loss += weights[n] * loss(n, lead(point, n), tie);
            }
        }
        return loss;
    }

    private double loss(int n, double lead, double tie) {
        double won = duels.won()[n];
        double lost = duels.lost()[n];
        double tied = duels.tied()[n];
        double most = Math.max(Math.abs(lead) / 2, ties ? tie : 0);
        double all = Math.exp(lead / 2 - most) + Math.exp(-lead / 2 - most) + (ties ? Math.exp(tie - most) : 0);
        return (won + lost + tied) * (most + Math.log(all)) - (won - lost) / 2 * lead - tied * tie;
    }

    /** Slope and curvature of the loss. */
    private void derive(double[] point, double[] weights, double[] slope, double[][] curvature) {
        for (int i = 0; i < point.length; i++) {
            slope[i] = precision[i] * point[i];
            curvature[i][i] = precision[i];
        }
        var row = new Row(new double[2 + duels.extras()], new int[2 + duels.extras()]);
        for (int n = 0; n < weights.length; n++) {
            if (weights[n] > 0) {
                row.read(duels, n);
                var moments = Moments.at(lead(point, n), point[point.length - 1], ties);
                row.add(weighted(n, weights[n], moments), slope, curvature);
                if (ties) {
                    addTie(row, weighted(n, weights[n], moments), slope, curvature);
                }
            }
        }
    }

    /** How far votes lie below what the model expects of them, and how many there are. */
    private record Surplus(double lead, double tie, double votes, Moments moments) {}

    private Surplus weighted(int n, double weight, Moments moments) {
        double votes = weight * (duels.won()[n] + duels.lost()[n] + duels.tied()[n]);
        return new Surplus(
                votes * moments.lead() - weight * (duels.won()[n] - duels.lost()[n]) / 2,
                votes * moments.tie() - weight * duels.tied()[n],
                votes,
                moments);
    }

    private static void addTie(Row row, Surplus surplus, double[] slope, double[][] curvature) {
        int tie = slope.length - 1;
        slope[tie] += surplus.tie();
        curvature[tie][tie] += surplus.votes() * surplus.moments().tieVariance();
        for (int a = 0; a < row.places.length; a++) {
            double both = surplus.votes() * surplus.moments().covariance() * row.values[a];
            curvature[tie][row.places[a]] += both;
            curvature[row.places[a]][tie] += both;
        }
    }

    /** Means and variances of half the difference of votes, and of ties, by the model. */
    private record Moments(double lead, double leadVariance, double tie, double tieVariance, double covariance) {

        static Moments at(double lead, double tie, boolean ties) {
            double[] p = {lead / 2, -lead / 2, ties ? tie : Double.NEGATIVE_INFINITY};
            Softmax.inPlace(p, 0, 3);
            double mean = (p[0] - p[1]) / 2;
            return new Moments(mean, (p[0] + p[1]) / 4 - mean * mean, p[2], p[2] * (1 - p[2]), -mean * p[2]);
        }
    }

    /** The few parameters that a comparison depends on: one thing, the other, the extras. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Row(double[] values, int[] places) {

        void read(Duels duels, int n) {
            values[0] = 1;
            places[0] = duels.first()[n];
            values[1] = -1;
            places[1] = duels.second()[n];
            IntStream.range(0, duels.extras()).forEach(c -> {
                values[2 + c] = duels.extra()[n][c];
                places[2 + c] = duels.things() + c;
            });
        }

        void add(Surplus surplus, double[] slope, double[][] curvature) {
            double bend = surplus.votes() * surplus.moments().leadVariance();
            for (int a = 0; a < places.length; a++) {
                slope[places[a]] += surplus.lead() * values[a];
                for (int b = 0; b < places.length; b++) {
                    curvature[places[a]][places[b]] += bend * values[a] * values[b];
                }
            }
        }
    }
}
