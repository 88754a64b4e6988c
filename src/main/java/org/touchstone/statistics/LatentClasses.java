package org.touchstone.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Finds classes of items and the habits of workers together by expectation maximisation (Dempster, Laird and Rubin 1977), for models in
 * which a label depends on the item's class and on the worker only: {@code q_ic ∝ π_c Π_n P(label_n | c, worker_n)} and back.
 *
 * <p>It begins with the shares of votes, and then again with these shares disturbed at random, and keeps the end of greatest posterior
 * density, the likelihood times the priors.
 */
final class LatentClasses {

    private static final int ITERATIONS = 500;
    private static final double TOLERANCE = 1e-7;
    private static final double LEAST = 1e-12;

    private final Labels labels;
    private final int classes;
    private final Supplier<Habits> habits;
    private final double strength;

    /** What is assumed of workers; an instance serves one run. */
    interface Habits {
        /**
         * Estimates anew how workers answer.
         *
         * @param counts how often each worker gave each label to items of each class, as expected: worker by label by class
         * @param table gets the probability of the label given class and worker, in the same places
         * @return the logarithm of the prior density of what was estimated, up to a constant
         */
        double estimate(double[] counts, double[] table);
    }

    /** Where a run ended; arrays as in {@link Habits}. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    record Fit(
            double[] posterior,
            double[] prior,
            double[] table,
            double logLikelihood,
            double objective,
            int iterations,
            boolean converged) {}

    /** @param strength how many items' worth of belief that classes are equally frequent: infinite if they are taken to be */
    LatentClasses(Labels labels, Supplier<Habits> habits, double strength) {
        this.labels = labels;
        this.classes = labels.classes();
        this.habits = habits;
        this.strength = strength;
    }

    Fit best(int restarts, long seed) {
        var random = new SplittableRandom(seed);
        var best = run(labels.shares());
        for (int i = 0; i < restarts; i++) {
            var other = run(disturbed(labels.shares(), random));
            best = other.objective() > best.objective() + TOLERANCE * labels.size() ? other : best;
        }
        return best;
    }

    private double[] disturbed(double[] shares, RandomGenerator random) {
        for (int at = 0; at < shares.length; at += classes) {
            double total = 0;
            for (int c = at; c < at + classes; c++) {
                shares[c] += random.nextExponential() / classes;
                total += shares[c];
            }
            for (int c = at; c < at + classes; c++) {
                shares[c] /= total;
            }
        }
        return shares;
    }

    private Fit run(double[] posterior) {
        var how = habits.get();
        var table = new double[labels.workers() * classes * classes];
        double previous = Double.NEGATIVE_INFINITY;
        for (int i = 1; ; i++) {
            double density = how.estimate(expected(posterior), table);
            var prior = frequencies(posterior);
            double likelihood = classify(prior, table, posterior);
            double objective = likelihood + density + priorDensity(prior);
            boolean still = Math.abs(objective - previous) <= TOLERANCE * Math.max(1, labels.size());
            if (still || i == ITERATIONS) {
                return new Fit(posterior, prior, table, likelihood, objective, i, still);
            }
            previous = objective;
        }
    }

    private double[] expected(double[] posterior) {
        var counts = new double[labels.workers() * classes * classes];
        for (int n = 0; n < labels.size(); n++) {
            int row = (labels.worker()[n] * classes + labels.label()[n]) * classes;
            int at = labels.item()[n] * classes;
            for (int c = 0; c < classes; c++) {
                counts[row + c] += posterior[at + c];
            }
        }
        return counts;
    }

    private double[] frequencies(double[] posterior) {
        var prior = new double[classes];
        if (Double.isInfinite(strength) || labels.items() == 0) {
            Arrays.fill(prior, 1.0 / classes);
            return prior;
        }
        for (int at = 0; at < posterior.length; at++) {
            prior[at % classes] += posterior[at];
        }
        for (int c = 0; c < classes; c++) {
            prior[c] = (prior[c] + strength / classes) / (labels.items() + strength);
        }
        return prior;
    }

    private double priorDensity(double[] prior) {
        double mean = Arrays.stream(prior).map(LatentClasses::log).sum() / classes;
        return Double.isInfinite(strength) ? 0 : strength * mean;
    }

    /** Sets each item's posterior, and returns the log-likelihood of the labels. */
    private double classify(double[] prior, double[] table, double[] posterior) {
        var logs = Arrays.stream(table).map(LatentClasses::log).toArray();
        var start = Arrays.stream(prior).map(LatentClasses::log).toArray();
        for (int at = 0; at < posterior.length; at += classes) {
            System.arraycopy(start, 0, posterior, at, classes);
        }
        for (int n = 0; n < labels.size(); n++) {
            int row = (labels.worker()[n] * classes + labels.label()[n]) * classes;
            int at = labels.item()[n] * classes;
            for (int c = 0; c < classes; c++) {
                posterior[at + c] += logs[row + c];
            }
        }
        double likelihood = 0;
        for (int at = 0; at < posterior.length; at += classes) {
            likelihood += Softmax.inPlace(posterior, at, classes);
        }
        return likelihood;
    }

    /** Never minus infinity, so that an item whose labels exclude every class still has a posterior. */
    private static double log(double probability) {
        return Math.log(Math.max(probability, LEAST));
    }

    /** The fit as other packages see it. */
    Aggregation aggregation(AggregationMethod method, Fit fit) {
        var rows = new double[labels.items()][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(fit.posterior(), i * classes, (i + 1) * classes));
        var reliability = new double[labels.workers()];
        Arrays.setAll(reliability, worker -> reliability(fit, worker));
        var table = fit.table();
        int width = classes;
        Aggregation.Answers answers = (_, worker, label, c) -> table[(worker * width + label) * width + c];
        return new Aggregation(
                method, rows, reliability, answers, fit.logLikelihood(), fit.iterations(), fit.converged());
    }

    private double reliability(Fit fit, int worker) {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            sum += fit.prior()[c] * fit.table()[(worker * classes + c) * classes + c];
        }
        return sum;
    }
}
