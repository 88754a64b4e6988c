package org.touchstone.statistics;

import java.util.Arrays;

/**
 * Each worker either gives the item's class or spams, with habits of spamming of their own: {@code P(worker w says l | class c) =
 * θ_w [l = c] + (1 - θ_w) ξ_w[l]}. Hovy, Berg-Kirkpatrick, Vaswani and Hovy, Learning Whom to Trust with MACE, 2013. Classes are taken to
 * be equally frequent, as there.
 *
 * <p>By maximum of the posterior density instead of their variational Bayes: {@code θ_w} has a Beta prior around what is usual, and
 * {@code ξ_w} a Dirichlet prior around how spam is usually distributed, so that a worker with few labels is taken to be like the others.
 */
public final class Mace {

    private static final double STRENGTH = 2;
    private static final int RESTARTS = 4;

    private Mace() {}

    /** Fits from the shares of votes and from four starts near them. */
    public static Aggregation fit(Labels labels, long seed) {
        var model = new LatentClasses(labels, () -> new Spammers(labels), Double.POSITIVE_INFINITY);
        return model.aggregation(AggregationMethod.MACE, model.best(RESTARTS, seed));
    }

    /** What is believed of each worker, kept from one iteration to the next since whether a right label was spam depends on it. */
    private static final class Spammers implements LatentClasses.Habits {

        private final int classes;
        private final double[] competence;
        private final double[] spam;

        Spammers(Labels labels) {
            classes = labels.classes();
            competence = new double[labels.workers()];
            spam = new double[labels.workers() * classes];
            Arrays.fill(competence, 0.5);
            Arrays.fill(spam, 1.0 / classes);
        }

        @Override
        public double estimate(double[] counts, double[] table) {
            var honest = new double[competence.length];
            var spammed = new double[spam.length];
            attribute(counts, honest, spammed);
            double density = adopt(honest, spammed);
            for (int i = 0; i < table.length; i++) {
                int worker = i / (classes * classes);
                int label = i / classes % classes;
                double byChance = (1 - competence[worker]) * spam[worker * classes + label];
                table[i] = label == i % classes ? competence[worker] + byChance : byChance;
            }
            return density;
        }

        /** Splits the expected counts: a wrong label was spam, a right one may have been. */
        private void attribute(double[] counts, double[] honest, double[] spammed) {
            for (int i = 0; i < counts.length; i++) {
                int worker = i / (classes * classes);
                int label = i / classes % classes;
                double byChance = (1 - competence[worker]) * spam[worker * classes + label];
                double share = label == i % classes ? competence[worker] / (competence[worker] + byChance) : 0;
                honest[worker] += share * counts[i];
                spammed[worker * classes + label] += (1 - share) * counts[i];
            }
        }

        private double adopt(double[] honest, double[] spammed) {
            var usual = new double[classes];
            Arrays.fill(usual, 1);
            for (int i = 0; i < spammed.length; i++) {
                usual[i % classes] += spammed[i];
            }
            double allSpam = Arrays.stream(usual).sum();
            double allHonest = Arrays.stream(honest).sum() + classes;
            double believed = allHonest / (allHonest + allSpam);
            double density = 0;
            for (int worker = 0; worker < honest.length; worker++) {
                double own = adoptSpam(spammed, worker, usual, allSpam);
                competence[worker] = (honest[worker] + STRENGTH * believed) / (honest[worker] + own + STRENGTH);
                density += STRENGTH
                        * (believed * Math.log(competence[worker]) + (1 - believed) * Math.log1p(-competence[worker]));
                density += spamDensity(worker, usual, allSpam);
            }
            return density;
        }

        private double adoptSpam(double[] spammed, int worker, double[] usual, double allSpam) {
            int from = worker * classes;
            double own = Arrays.stream(spammed, from, from + classes).sum();
            for (int label = 0; label < classes; label++) {
                spam[from + label] = (spammed[from + label] + STRENGTH * usual[label] / allSpam) / (own + STRENGTH);
            }
            return own;
        }

        private double spamDensity(int worker, double[] usual, double allSpam) {
            double density = 0;
            for (int label = 0; label < classes; label++) {
                density += STRENGTH * usual[label] / allSpam * Math.log(spam[worker * classes + label]);
            }
            return density;
        }
    }
}
