package org.touchstone.statistics;

/**
 * A figure that grows with the logarithm of the number of examples, {@code y = a + b ln(D)}: the form in which Bai et al. (Training a Helpful and
 * Harmless Assistant, 2022, appendix A.1) give the accuracy of preference models.
 *
 * @param intercept {@code a}, the figure that the line gives at one example
 * @param slope {@code b}, what e-fold more examples add; doubling adds {@code b ln 2}
 */
public record LogLinearFit(double intercept, double slope) {

    /**
     * Returns the line of least squares; both numbers are {@code NaN} unless there are two different sizes.
     *
     * @param sizes positive
     */
    public static LogLinearFit of(double[] sizes, double[] figures) {
        if (sizes.length != figures.length) {
            throw new IllegalArgumentException(sizes.length + " sizes but " + figures.length + " figures");
        }
        double meanLog = 0;
        double mean = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (!(sizes[i] > 0)) {
                throw new IllegalArgumentException("A size is positive but was " + sizes[i]);
            }
            meanLog += Math.log(sizes[i]) / sizes.length;
            mean += figures[i] / sizes.length;
        }
        double together = 0;
        double alone = 0;
        for (int i = 0; i < sizes.length; i++) {
            double off = Math.log(sizes[i]) - meanLog;
            together += off * (figures[i] - mean);
            alone += off * off;
        }
        double slope = alone > 1e-12 ? together / alone : Double.NaN;
        return new LogLinearFit(mean - slope * meanLog, slope);
    }

    /** What the line gives at so many examples. */
    public double at(double size) {
        return intercept + slope * Math.log(size);
    }
}
