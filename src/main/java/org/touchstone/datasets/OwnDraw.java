package org.touchstone.datasets;

import org.touchstone.support.Sha256;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same plan with a draw of its own for each stratum, so that strata are divided independently of each other: the same conversation may be
 * in different parts of snapshots of two strata. A stratum is something that all conversations of a snapshot share, such as their study; what
 * differs within a conversation, such as the sources of its responses, cannot be one, or the conversation would come apart.
 *
 * @param within how each stratum is divided
 * @param stratum names it
 */
public record OwnDraw(SplitPlan within, String stratum) implements SplitPlan {

    @Override
    public double draw(String group, long seed) {
        return within.draw(Sha256.hex("stratum", stratum, group), seed);
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
    public void describe(ObjectNode json) {
        within.describe(json);
        json.put("stratum", stratum);
    }
}
