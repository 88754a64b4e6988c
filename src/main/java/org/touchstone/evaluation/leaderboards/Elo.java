package org.touchstone.evaluation.leaderboards;

/** The scale of ratings: 400 points are odds of 10 to 1, so that a logit, which a preference model's score is measured in, is 173.72 points. */
final class Elo {

    private static final double POINTS = 400;
    private static final double TENTHS = 10;

    private Elo() {}

    /** Points that correspond to a difference in logits. */
    static double of(double logits) {
        return logits * POINTS / Math.log(10);
    }

    /** To a tenth of a point: nobody reads more. */
    static double rounded(double points) {
        return Double.isNaN(points) ? points : Math.round(TENTHS * points) / TENTHS;
    }

    /** How often who is so many points ahead wins: {@code 1 / (1 + 10^(-Δ / 400))}. */
    static double wins(double points) {
        return 1 / (1 + Math.pow(10, -points / POINTS));
    }
}
