package org.touchstone.preference.learning;

import org.touchstone.preference.Loss;

/**
 * What one labelled pair costs. With d the first score less the second, less the margin when the first is the better and plus the margin when
 * the second is, and q the smoothed label: by Bradley and Terry, -[q log s(d) + (1-q) log s(-d)]; by Davidson (1970), with the tie
 * parameter e^g, log(e^(d/2) + e^(-d/2) + e^g) - (q - 1/2) d, and for a tie log(e^(d/2) + e^(-d/2) + e^g) - g. Centring adds its factor
 * times the square of the sum of both scores.
 *
 * @param shift what d is less than the difference of the scores
 */
record PairTerm(int first, int second, double label, double shift, double weight, Shape shape) implements Term {

    /**
     * What kind of cost it is.
     *
     * @param davidson whether ties have a probability of their own
     * @param tied whether this pair is such a tie
     */
    record Shape(boolean davidson, boolean tied, double centring) {}

    static PairTerm of(Example pair, int first, int second, Loss loss) {
        double label = pair.label() * (1 - 2 * loss.smoothing()) + loss.smoothing();
        double margin = loss.margins() ? pair.margin() * Math.signum(pair.label() - 0.5) : 0;
        boolean davidson = loss.ties() == Loss.Ties.DAVIDSON;
        var shape = new Shape(davidson, davidson && pair.isTie(), loss.centring());
        return new PairTerm(first, second, label, margin, pair.weight(), shape);
    }

    @Override
    public double at(double[] scores, double tie, double[] gradient) {
        double d = scores[first] - scores[second] - shift;
        double sum = scores[first] + scores[second];
        double pull = 2 * weight * shape.centring * sum;
        double slope = weight * (shape.davidson ? davidson(d, tie, gradient) : logistic(d) - label);
        gradient[first] += slope + pull;
        gradient[second] += pull - slope;
        return weight * (cost(d, tie) + shape.centring * sum * sum);
    }

    private double cost(double d, double tie) {
        if (!shape.davidson) {
            return label * Temperature.softPlus(-d) + (1 - label) * Temperature.softPlus(d);
        }
        return logSum(d, tie) - (shape.tied ? tie : (label - 0.5) * d);
    }

    /** The slope by d; that by the tie is added to the gradient. */
    private double davidson(double d, double tie, double[] gradient) {
        double log = logSum(d, tie);
        gradient[gradient.length - 1] += weight * (Math.exp(tie - log) - (shape.tied ? 1 : 0));
        double slope = (Math.exp(d / 2 - log) - Math.exp(-d / 2 - log)) / 2;
        return shape.tied ? slope : slope - (label - 0.5);
    }

    private static double logSum(double d, double tie) {
        double most = Math.max(Math.abs(d) / 2, tie);
        return most + Math.log(Math.exp(d / 2 - most) + Math.exp(-d / 2 - most) + Math.exp(tie - most));
    }

    private static double logistic(double d) {
        return 1 / (1 + Math.exp(-d));
    }
}
