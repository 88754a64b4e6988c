package org.touchstone.statistics;

/**
 * What a fitted model would believe of each pair had it not seen the pair's own labels. At the mode of the posterior density the own labels pull at
 * a thing's strength by the slope {@code g} of their log-likelihood, and are {@code k} of its curvature {@code H}. So without them the strength
 * is {@code g / (H - k)} lower by a step of Newton's, with the variance {@code 1 / (H - k)}: the cavity of Opper and Winther, Gaussian Processes for
 * Classification: Mean-Field Algorithms, 2000, with each strength's curvature taken alone.
 *
 * @param lead the expected lead of the first
 * @param leadVariance how far that may be off
 * @param tie the expected logarithm of a tie's weight
 * @param tieVariance how far that may be off; 0 where it is the same for all things
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record PairBeliefs(double[] lead, double[] leadVariance, double[] tie, double[] tieVariance) {

    static PairBeliefs of(PairedLabels labels, PairFit fit) {
        int items = labels.first().length;
        var pulls = new Pull[items];
        for (int item = 0; item < items; item++) {
            pulls[item] = new Pull();
        }
        var votes = labels.votes();
        for (int n = 0; n < votes.size(); n++) {
            double[] expected = fit.answers().by(votes.worker()[n], votes.first()[n], votes.second()[n]);
            double stretch = fit.answers().terms(votes.worker()[n]).stretch();
            pulls[labels.labels().item()[n]].add(votes.outcome()[n], expected, stretch);
        }
        var beliefs = new PairBeliefs(new double[items], new double[items], new double[items], new double[items]);
        for (int item = 0; item < items; item++) {
            beliefs.take(item, pulls[item], fit, new int[] {labels.first()[item], labels.second()[item]});
        }
        return beliefs;
    }

    private void take(int item, Pull pull, PairFit fit, int[] things) {
        var spread = fit.spread();
        double[] usual = fit.answers().usual(things[0], things[1]);
        leadVariance[item] = rest(spread.strengths(), things, pull.leadCurvature);
        lead[item] = Math.log(usual[PairVotes.FIRST] / usual[PairVotes.SECOND])
                - pull.lead * (leadVariance[item] + spread.ofPairs());
        tieVariance[item] = spread.ties().length == 0 ? 0 : rest(spread.ties(), things, pull.tieCurvature);
        tie[item] = Math.log(usual[PairVotes.TIE])
                - Math.log(usual[PairVotes.FIRST] * usual[PairVotes.SECOND]) / 2
                - pull.tie * (tieVariance[item] + spread.ofPairTies());
    }

    private static double rest(double[] curvature, int[] things, double own) {
        return 1 / (curvature[things[0]] - own) + 1 / (curvature[things[1]] - own);
    }

    /** What a pair's own labels say of its lead and of ties: slopes of their log-likelihood, and expected curvatures. */
    private static final class Pull {

        private double lead;
        private double leadCurvature;
        private double tie;
        private double tieCurvature;

        void add(int outcome, double[] expected, double stretch) {
            double mean = expected[PairVotes.FIRST] - expected[PairVotes.SECOND];
            double tied = expected[PairVotes.TIE];
            double side = outcome == PairVotes.TIE ? 0 : 1 - 2 * outcome;
            lead += stretch * (side - mean) / 2;
            leadCurvature += stretch * stretch * (1 - tied - mean * mean) / 4;
            tie += (outcome == PairVotes.TIE ? 1 : 0) - tied;
            tieCurvature += tied * (1 - tied);
        }
    }
}
