package org.touchstone.statistics;

import java.util.Arrays;

/**
 * Some items are easier than others: {@code P(worker w is right on item i) = σ(α_w β_i)} with {@code β_i > 0}, otherwise any other class
 * with equal chance. Whitehill, Ruvolo, Wu, Bergsma and Movellan, Whose Vote Should Count More: Optimal Integration of Labels from Labelers
 * of Unknown Expertise, 2009, with their priors: {@code α ~ N(1, 1)}, {@code log β ~ N(1, 1)}, classes equally frequent.
 *
 * <p>The maximisation is by Fisher scoring of all skills, then of all easinesses, twice in each iteration. A worker without labels has the
 * skill 1, an item without labels the easiness e.
 */
public final class Glad {

    private static final int ITERATIONS = 300;
    private static final double TOLERANCE = 1e-6;
    private static final double BOUND = 5;

    private final Labels labels;
    private final double[] skill;
    private final double[] ease;
    private final double[] posterior;

    private Glad(Labels labels) {
        this.labels = labels;
        skill = new double[labels.workers()];
        ease = new double[labels.items()];
        Arrays.fill(skill, 1);
        Arrays.fill(ease, 1);
        posterior = labels.shares();
    }

    /** Fits from the shares of votes; no chance is involved. */
    public static Aggregation fit(Labels labels) {
        return new Glad(labels).fit();
    }

    private Aggregation fit() {
        double previous = Double.NEGATIVE_INFINITY;
        for (int i = 1; ; i++) {
            for (int twice = 0; twice < 2; twice++) {
                improve(skill, labels.worker(), n -> Math.exp(ease[labels.item()[n]]));
                improve(ease, labels.item(), n -> Math.exp(ease[labels.item()[n]]) * skill[labels.worker()[n]]);
            }
            double likelihood = classify();
            double objective = likelihood - squares(skill) / 2 - squares(ease) / 2;
            boolean still = Math.abs(objective - previous) <= TOLERANCE * Math.max(1, labels.size());
            if (still || i == ITERATIONS) {
                return aggregation(likelihood, i, still);
            }
            previous = objective;
        }
    }

    /** The derivative of a label's {@code x = α e^b} by the number that is improved. */
    private interface Slope {
        double at(int n);
    }

    private void improve(double[] parameters, int[] of, Slope slope) {
        var gradient = new double[parameters.length];
        var curvature = new double[parameters.length];
        for (int n = 0; n < labels.size(); n++) {
            double right = right(labels.item()[n], labels.worker()[n]);
            double by = slope.at(n);
            gradient[of[n]] += by * (posterior[labels.item()[n] * labels.classes() + labels.label()[n]] - right);
            curvature[of[n]] += by * by * right * (1 - right);
        }
        for (int i = 0; i < parameters.length; i++) {
            double step = (gradient[i] - (parameters[i] - 1)) / (curvature[i] + 1);
            parameters[i] = Math.clamp(parameters[i] + Math.clamp(step, -1, 1), -BOUND, BOUND);
        }
    }

    private double right(int item, int worker) {
        return Logistic.of(skill[worker] * Math.exp(ease[item]));
    }

    private double classify() {
        int classes = labels.classes();
        Arrays.fill(posterior, -Math.log(classes));
        for (int n = 0; n < labels.size(); n++) {
            double x = skill[labels.worker()[n]] * Math.exp(ease[labels.item()[n]]);
            double wrong = -Logistic.softplus(x) - Math.log(classes - 1.0);
            for (int c = 0; c < classes; c++) {
                posterior[labels.item()[n] * classes + c] += c == labels.label()[n] ? -Logistic.softplus(-x) : wrong;
            }
        }
        double likelihood = 0;
        for (int at = 0; at < posterior.length; at += classes) {
            likelihood += Softmax.inPlace(posterior, at, classes);
        }
        return likelihood;
    }

    private static double squares(double[] parameters) {
        return Arrays.stream(parameters).map(p -> (p - 1) * (p - 1)).sum();
    }

    private Aggregation aggregation(double likelihood, int iterations, boolean converged) {
        int classes = labels.classes();
        var rows = new double[labels.items()][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(posterior, i * classes, (i + 1) * classes));
        var reliability = new double[labels.workers()];
        Arrays.setAll(reliability, this::overAllItems);
        Aggregation.Answers answers = (item, worker, label, c) ->
                label == c ? right(item, worker) : (1 - right(item, worker)) / (classes - 1);
        return new Aggregation(AggregationMethod.GLAD, rows, reliability, answers, likelihood, iterations, converged);
    }

    private double overAllItems(int worker) {
        double sum = 0;
        for (int item = 0; item < ease.length; item++) {
            sum += right(item, worker);
        }
        return ease.length == 0 ? Logistic.of(skill[worker] * Math.E) : sum / ease.length;
    }
}
