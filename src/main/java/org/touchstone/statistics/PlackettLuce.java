package org.touchstone.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A ranking is a series of choices, each of what is best among the rest: {@code P(i chosen from S) = λ_i / Σ_S λ} with worths {@code λ}. Luce
 * 1959, Plackett 1975. Fitted by Hunter's algorithm, which sets every worth to its number of choices over what it stood for: {@code λ_i = w_i / Σ
 * 1 / Σ_S λ}, the sum over choices from sets with {@code i} (MM Algorithms for Generalized Bradley-Terry Models, 2004).
 *
 * <p>Things that share a rank count as ranked in every order equally often: the log-likelihood is the mean over these orders. So two that
 * tie have half a win each, as in {@link BradleyTerry}, which this is where all rankings are of pairs.
 *
 * <p>As a prior every thing has won against an imaginary thing of worth 1, and lost to it, so many times each (as in the R package
 * PlackettLuce, Turner et al. 2020). That keeps worths finite where something always wins, and comparable where rankings connect nothing.
 */
public final class PlackettLuce {

    /** How many times each thing has won against the imaginary one, and lost: a tenth keeps worths finite and hardly moves them. */
    public static final double PRIOR = 0.1;

    /** How many things may share a rank: their orders go through all their subsets. */
    public static final int MOST_TIED = 12;

    private static final int ITERATIONS = 10_000;
    private static final double TOLERANCE = 1e-9;
    private static final int HALVINGS = 60;

    /** So many times somebody chose from these things. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    private record Choices(int[] from, double times) {}

    private final int things;
    private final double prior;
    private final double[] wins;
    private final List<Choices> choices = new ArrayList<>();

    private PlackettLuce(int things, double prior) {
        this.things = things;
        this.prior = prior;
        wins = new double[things];
    }

    /**
     * What rankings make of things.
     *
     * @param worth the logarithm of each thing's worth: differences are log-odds that one is ranked before the other, and 0 is the imaginary thing
     * @param components the pieces into which rankings connect the things; worths in different pieces are compared by the prior alone
     * @param logLikelihood of the rankings in nats, without the prior
     * @param converged whether the last iteration changed no worth by more than a billionth of it
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    public record Fit(double[] worth, int[] components, double logLikelihood, int iterations, boolean converged) {

        /** The probability that the first of two is ranked before the other. */
        public double before(int first, int second) {
            return Logistic.of(worth[first] - worth[second]);
        }
    }

    /**
     * Fits by maximum of the posterior density; no chance is involved.
     *
     * @param prior how many wins and losses each thing has against the imaginary one, more than none
     */
    public static Fit fit(Rankings rankings, double prior) {
        if (!(prior > 0 && prior < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The prior must be positive but was " + prior);
        }
        var model = new PlackettLuce(rankings.things(), prior);
        Arrays.stream(rankings.groups()).forEach(model::take);
        return model.fit(rankings.components());
    }

    private void take(int[][] ranking) {
        int[] rest = new int[0];
        for (int group = ranking.length - 1; group >= 0; group--) {
            takeOrders(ranking[group], rest);
            rest = concatenated(ranking[group], rest);
        }
    }

    /** All choices by which a group of m is ranked before the rest; k of it are still there in each subset of k equally often. */
    private void takeOrders(int[] group, int[] rest) {
        int m = group.length;
        for (int subset = 1; subset < 1 << m; subset++) {
            int members = subset;
            int left = Integer.bitCount(subset);
            if (left + rest.length > 1) {
                int[] from = IntStream.range(0, m)
                        .filter(i -> (members >> i & 1) == 1)
                        .map(i -> group[i])
                        .toArray();
                double times = 1 / binomial(m, left);
                choices.add(new Choices(concatenated(from, rest), times));
                Arrays.stream(from).forEach(thing -> wins[thing] += times / left);
            }
        }
    }

    private static double binomial(int n, int k) {
        double product = 1;
        for (int i = 1; i <= k; i++) {
            product *= (n - k + i) / (double) i;
        }
        return product;
    }

    private static int[] concatenated(int[] one, int[] other) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other)).toArray();
    }

    private Fit fit(int[] components) {
        var worth = new double[things];
        Arrays.fill(worth, 1);
        for (int i = 1; ; i++) {
            double[] next = improved(worth);
            centre(next, components);
            double change = IntStream.range(0, things)
                    .mapToDouble(thing -> Math.abs(next[thing] / worth[thing] - 1))
                    .max()
                    .orElse(0);
            System.arraycopy(next, 0, worth, 0, things);
            if (change <= TOLERANCE || i == ITERATIONS) {
                double[] logs = Arrays.stream(worth).map(Math::log).toArray();
                return new Fit(logs, components, logLikelihood(worth), i, change <= TOLERANCE);
            }
        }
    }

    private double[] improved(double[] worth) {
        var stood = new double[things];
        for (var choice : choices) {
            double share = choice.times() / total(choice, worth);
            for (int thing : choice.from()) {
                stood[thing] += share;
            }
        }
        var next = new double[things];
        Arrays.setAll(next, i -> (wins[i] + prior) / (stood[i] + 2 * prior / (worth[i] + 1)));
        return next;
    }

    /** The rankings of a piece do not say how its things compare with the imaginary one: so the prior can have its way at once. */
    private static void centre(double[] worth, int[] components) {
        for (int piece : Arrays.stream(components).distinct().toArray()) {
            int[] members = IntStream.range(0, worth.length)
                    .filter(thing -> components[thing] == piece)
                    .toArray();
            double low = Arrays.stream(members).mapToDouble(i -> worth[i]).min().orElse(1);
            double high =
                    Arrays.stream(members).mapToDouble(i -> worth[i]).max().orElse(1);
            double scale = balance(worth, members, low, high);
            Arrays.stream(members).forEach(i -> worth[i] /= scale);
        }
    }

    /** The worth of a thing against which these are expected to win half of the time, between their least and their greatest. */
    private static double balance(double[] worth, int[] members, double low, double high) {
        double from = Math.log(low);
        double to = Math.log(high);
        for (int i = 0; i < HALVINGS; i++) {
            double scale = Math.exp((from + to) / 2);
            double won = Arrays.stream(members)
                    .mapToDouble(m -> worth[m] / (worth[m] + scale))
                    .sum();
            if (won > members.length / 2.0) {
                from = (from + to) / 2;
            } else {
                to = (from + to) / 2;
            }
        }
        return Math.exp((from + to) / 2);
    }

    private static double total(Choices choice, double[] worth) {
        double total = 0;
        for (int thing : choice.from()) {
            total += worth[thing];
        }
        return total;
    }

    private double logLikelihood(double[] worth) {
        double sum = 0;
        for (int thing = 0; thing < things; thing++) {
            sum += wins[thing] == 0 ? 0 : wins[thing] * Math.log(worth[thing]);
        }
        for (var choice : choices) {
            sum -= choice.times() * Math.log(total(choice, worth));
        }
        return sum;
    }
}
