package org.touchstone.statistics;

/**
 * Each worker confuses classes in a way of their own: {@code P(worker w says l | class c) = M_w[c][l]}. Dawid and Skene, Maximum
 * Likelihood Estimation of Observer Error-Rates Using the EM Algorithm, 1979.
 *
 * <p>Rows of a worker's matrix have a Dirichlet prior whose mean is what all workers together do with the class, so that a worker with
 * few labels is taken to be like the others; {@code M_w[c][l] = (n_wcl + s P[c][l]) / (n_wc + s)}. A strength of zero gives the
 * estimates of 1979, from the shares of votes as there, since without a prior the likelihood has odd summits elsewhere. An item without labels has the classes' frequencies as its posterior.
 */
public final class DawidSkene {

    /** How many labels' worth of belief that a worker is like the others. */
    public static final double STRENGTH = 4;

    private static final int RESTARTS = 2;

    private DawidSkene() {}

    /**
     * Fits by maximum of the posterior density.
     *
     * @param strength how many labels' worth of belief in the others' matrix each row of a worker's has, at least 0
     */
    public static Aggregation fit(Labels labels, double strength, long seed) {
        var model = new LatentClasses(labels, () -> new Confusions(labels.classes(), strength), strength);
        return model.aggregation(AggregationMethod.DAWID_SKENE, model.best(strength > 0 ? RESTARTS : 0, seed));
    }

    /** The matrices of all workers. */
    private record Confusions(int classes, double strength) implements LatentClasses.Habits {

        @Override
        public double estimate(double[] counts, double[] table) {
            double[] pooled = pooled(counts);
            int cells = classes * classes;
            double density = 0;
            for (int from = 0; from < counts.length; from += cells) {
                for (int c = 0; c < classes; c++) {
                    density += row(counts, table, from + c, pooled);
                }
            }
            return density;
        }

        private double[] pooled(double[] counts) {
            int cells = classes * classes;
            var pooled = new double[cells];
            for (int cell = 0; cell < cells; cell++) {
                pooled[cell] = cell / classes == cell % classes ? 1 : 1.0 / classes;
            }
            for (int i = 0; i < counts.length; i++) {
                pooled[i % cells] += counts[i];
            }
            for (int c = 0; c < classes; c++) {
                double total = total(pooled, c);
                for (int cell = c; cell < cells; cell += classes) {
                    pooled[cell] /= total;
                }
            }
            return pooled;
        }

        /** One class of one worker; its places are {@code classes} apart. */
        private double row(double[] counts, double[] table, int from, double[] pooled) {
            double total = total(counts, from) + strength;
            double density = 0;
            int c = from % classes;
            for (int label = 0; label < classes; label++) {
                int at = from + label * classes;
                double believed = pooled[c + label * classes];
                table[at] = total == 0 ? believed : (counts[at] + strength * believed) / total;
                density += strength == 0 ? 0 : strength * believed * Math.log(table[at]);
            }
            return density;
        }

        private double total(double[] values, int from) {
            double total = 0;
            for (int label = 0; label < classes; label++) {
                total += values[from + label * classes];
            }
            return total;
        }
    }
}
