package org.touchstone.sampling.selection;

/** How unsure a model is of single comparisons, from probabilities that the first response is preferred. */
public final class Disagreement {

    private Disagreement() {}

    /** 1 - 2|p - 1/2|: 1 where the model is undecided, 0 where it is sure. */
    public static double uncertainty(double probability) {
        return 1 - 2 * Math.abs(probability - 0.5);
    }

    /** The entropy of a choice between two, in nats; 0 where it is certain. */
    public static double entropy(double probability) {
        return term(probability) + term(1 - probability);
    }

    private static double term(double probability) {
        return probability <= 0 ? 0 : -probability * Math.log(probability);
    }

    /**
     * H[E p] - E H[p] over the members of an ensemble, in nats: how much an answer would tell about which member is right (BALD, Houlsby et
     * al. 2011). 0 where all agree, however undecided they are.
     */
    public static double bald(double[] probabilities) {
        double mean = 0;
        double entropy = 0;
        for (double probability : probabilities) {
            mean += probability / probabilities.length;
            entropy += entropy(probability) / probabilities.length;
        }
        return Math.max(0, entropy(mean) - entropy);
    }
}
