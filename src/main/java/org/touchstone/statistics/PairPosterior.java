package org.touchstone.statistics;

import java.util.Arrays;

/**
 * What one pair's labels leave to be believed of the lead {@code λ} of its first thing and of the logarithm {@code τ} of a tie's weight, on a grid; an
 * instance serves one pair after the other. A worker's answer has Davidson's probabilities, with {@code η = a_w λ + b_w} for the lead and
 * {@code τ + t_w}. Without ties among the classes there is no {@code τ}.
 */
final class PairPosterior {

    private static final double REACH = 6;

    private final boolean tying;
    private final double[] lead;
    private final double[] tie;
    private final double[] weight;

    /** What is believed before the labels. */
    record Belief(double mean, double variance) {

        private double at(double deviations) {
            return mean + deviations * Math.sqrt(variance);
        }
    }

    /** Who voted, and which outcome of {@link PairVotes} for. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    record Ballots(PairFit.Terms[] by, int[] outcome) {}

    PairPosterior(boolean tying, int leads, int ties) {
        this.tying = tying;
        lead = new double[leads];
        tie = new double[tying ? ties : 1];
        weight = new double[lead.length * tie.length];
    }

    void update(Belief ofLead, Belief ofTie, Ballots ballots) {
        for (int i = 0; i < lead.length; i++) {
            lead[i] = ofLead.at(deviations(i, lead.length));
            for (int j = 0; j < tie.length; j++) {
                tie[j] = ofTie.at(deviations(j, tie.length));
                weight[i * tie.length + j] =
                        -(square(deviations(i, lead.length)) + square(deviations(j, tie.length))) / 2;
            }
        }
        for (int n = 0; n < ballots.outcome().length; n++) {
            hear(ballots.by()[n], ballots.outcome()[n]);
        }
        Softmax.inPlace(weight, 0, weight.length);
    }

    private static double deviations(int place, int places) {
        return places == 1 ? 0 : REACH * (2.0 * place / (places - 1) - 1);
    }

    private static double square(double x) {
        return x * x;
    }

    private void hear(PairFit.Terms worker, int outcome) {
        double[] tied = Arrays.stream(tie)
                .map(own -> tying ? Math.exp(own + worker.ties()) : 0)
                .toArray();
        for (int i = 0; i < lead.length; i++) {
            double half = (worker.stretch() * lead[i] + worker.lean()) / 2;
            double sides = Math.exp(half) + Math.exp(-half);
            for (int j = 0; j < tie.length; j++) {
                double said = outcome == PairVotes.TIE ? tie[j] + worker.ties() : (1 - 2 * outcome) * half;
                weight[i * tie.length + j] += said - Math.log(sides + tied[j]);
            }
        }
    }

    /**
     * How probable it is that most of ever so many workers like this one would say first, second or tie if they leaned to neither side: that {@code a λ
     * > max(0, 2(τ + t))}, that {@code -a λ} is, or neither.
     *
     * @param panel who stretches leads the right way
     */
    double[] plurality(PairFit.Terms panel) {
        double width = lead[1] - lead[0];
        var sum = new double[3];
        for (int i = 0; i < lead.length; i++) {
            for (int j = 0; j < tie.length; j++) {
                double edge = tying ? Math.max(0, 2 * (tie[j] + panel.ties()) / panel.stretch()) : 0;
                double first = Math.clamp((lead[i] - edge) / width + 0.5, 0, 1);
                double second = Math.clamp((-lead[i] - edge) / width + 0.5, 0, 1);
                sum[PairVotes.FIRST] += weight[i * tie.length + j] * first;
                sum[PairVotes.SECOND] += weight[i * tie.length + j] * second;
                sum[PairVotes.TIE] += weight[i * tie.length + j] * (1 - first - second);
            }
        }
        return Arrays.stream(sum).map(share -> Math.clamp(share, 0, 1)).toArray();
    }

    /** The expected square of how far the lead lies from here. */
    double leadSquare(double from) {
        double sum = 0;
        for (int at = 0; at < weight.length; at++) {
            sum += weight[at] * square(lead[at / tie.length] - from);
        }
        return sum;
    }

    /** The same of the logarithm of a tie's weight. */
    double tieSquare(double from) {
        double sum = 0;
        for (int at = 0; at < weight.length; at++) {
            sum += weight[at] * square(tie[at % tie.length] - from);
        }
        return sum;
    }
}
