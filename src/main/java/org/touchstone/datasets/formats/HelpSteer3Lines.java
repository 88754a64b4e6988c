package org.touchstone.datasets.formats;

import java.util.List;
import java.util.Objects;
import org.touchstone.datasets.PlacedPair;
import tools.jackson.databind.node.ObjectNode;

/** HelpSteer3-Preference (Wang et al. 2025). What it tells beside, the domain and the language, is not known here. */
final class HelpSteer3Lines implements PairLines {

    private final HelpSteerScale scale;

    HelpSteer3Lines(HelpSteerScale scale) {
        this.scale = scale;
    }

    @Override
    public List<ObjectNode> of(PlacedPair placed) {
        var pair = placed.pair();
        var line = Json.object();
        line.set("context", Json.turns(pair.conversation()));
        line.put("response1", pair.first()).put("response2", pair.second()).put("overall_preference", scale.of(pair));
        var votes = line.putArray("individual_preference");
        for (var vote : placed.backing().said()) {
            votes.addObject()
                    .put("score", scale.of(vote))
                    .put("reasoning", Objects.requireNonNullElse(vote.remarks().rationale(), ""));
        }
        return List.of(line);
    }
}
