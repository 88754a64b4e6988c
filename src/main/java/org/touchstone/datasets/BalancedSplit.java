package org.touchstone.datasets;

import tools.jackson.databind.node.ObjectNode;

/**
 * The same plan with its shares met within every stratum: the conversations whose responses come from the same sources. The groups of a stratum
 * stand in the order of their draws, at equal distances in [0, 1) from a beginning that is drawn for the stratum; so each part gets its share of
 * them up to less than one group, and strata too small for a share get it on average. Systematic sampling, in other words (Cochran, Sampling
 * Techniques, 1977, ch. 8). The price: where groups come or go, those whose place is next to the border of a part may change sides.
 *
 * @param within what is met within each stratum
 */
public record BalancedSplit(SplitPlan within) implements SplitPlan {

    @Override
    public double draw(String group, long seed) {
        return within.draw(group, seed);
    }

    @Override
    public Split at(double draw) {
        return within.at(draw);
    }

    @Override
    public double share(Split split) {
        return within.share(split);
    }

    @Override
    public boolean isBalanced() {
        return true;
    }

    @Override
    public void describe(ObjectNode json) {
        within.describe(json);
        json.put("balanced", true);
    }
}
