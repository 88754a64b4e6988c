package org.touchstone.statistics;

/**
 * Each worker is right with one probability, whatever the class, and otherwise says any other class with equal chance:
 * {@code P(worker w says l | class c) = a_w if l = c, else (1 - a_w) / (K - 1)}. The one-coin case of Dawid and Skene 1979, as in
 * Raykar et al., Learning from Crowds, 2010.
 *
 * <p>{@code a_w} has the prior {@code Beta(1 + s m, 1 + s (1 - m))} around the share {@code m} in which all workers are right. Classes
 * are as frequent as they turn out to be.
 */
public final class OneCoin {

    /** How many labels' worth of belief that a worker is like the others. */
    public static final double STRENGTH = 4;

    private static final int RESTARTS = 2;

    private OneCoin() {}

    /**
     * Fits by maximum of the posterior density.
     *
     * @param strength how many labels' worth of belief in the others' share a worker's has, at least 0
     */
    public static Aggregation fit(Labels labels, double strength, long seed) {
        var model = new LatentClasses(labels, () -> new Coins(labels.classes(), strength), strength);
        return model.aggregation(AggregationMethod.ONE_COIN, model.best(RESTARTS, seed));
    }

    /** The coins of all workers. */
    private record Coins(int classes, double strength) implements LatentClasses.Habits {

        @Override
        public double estimate(double[] counts, double[] table) {
            int cells = classes * classes;
            double believed =
                    (right(counts, 0, counts.length) + 1) / (sum(counts, 0, counts.length) + 1 + 1.0 / classes);
            double density = 0;
            for (int from = 0; from < counts.length; from += cells) {
                double all = sum(counts, from, from + cells) + strength;
                double accuracy = all == 0 ? believed : (right(counts, from, from + cells) + strength * believed) / all;
                for (int cell = 0; cell < cells; cell++) {
                    table[from + cell] = isDiagonal(cell) ? accuracy : (1 - accuracy) / (classes - 1);
                }
                density += density(accuracy, believed);
            }
            return density;
        }

        private double density(double accuracy, double believed) {
            return strength == 0
                    ? 0
                    : strength * (believed * Math.log(accuracy) + (1 - believed) * Math.log1p(-accuracy));
        }

        private double right(double[] counts, int from, int to) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += isDiagonal(i % (classes * classes)) ? counts[i] : 0;
            }
            return sum;
        }

        private static double sum(double[] counts, int from, int to) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += counts[i];
            }
            return sum;
        }

        private boolean isDiagonal(int cell) {
            return cell / classes == cell % classes;
        }
    }
}
