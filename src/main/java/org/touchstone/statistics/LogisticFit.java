package org.touchstone.statistics;

/** What a {@link LogisticRegression} found. */
public final class LogisticFit {

    private final double[] coefficients;
    private final double[] standardErrors;
    private final int clusters;
    private final int iterations;
    private final boolean converged;

    LogisticFit(double[] coefficients, SandwichErrors errors, int iterations, boolean converged) {
        this.coefficients = coefficients.clone();
        this.standardErrors = errors.standardErrors();
        this.clusters = errors.clusters();
        this.iterations = iterations;
        this.converged = converged;
    }

    /** By column, in log-odds per unit of the column. */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /** By column; {@code NaN} with a single cluster, and with no more rows than columns. */
    public double[] standardErrors() {
        return standardErrors.clone();
    }

    /** How many clusters the rows came in. */
    public int clusters() {
        return clusters;
    }

    /** How many steps were taken. */
    public int iterations() {
        return iterations;
    }

    /** Whether the last step was negligible; if not, the figures are not to be relied upon. */
    public boolean converged() {
        return converged;
    }

    /** The coefficient of a column with its normal interval; without one, and saying why, where clusters are too few. */
    public Estimate estimate(int column, double level) {
        double value = coefficients[column];
        if (!converged) {
            return Estimate.undefined("the regression did not converge");
        }
        if (clusters < Bootstrap.MINIMUM_UNITS || Double.isNaN(standardErrors[column])) {
            return Estimate.withoutInterval(
                    value,
                    "too few units for an interval: %d of at least %d".formatted(clusters, Bootstrap.MINIMUM_UNITS));
        }
        double reach = Normal.critical(level) * standardErrors[column];
        return Estimate.of(value, new Interval(value - reach, value + reach));
    }
}
