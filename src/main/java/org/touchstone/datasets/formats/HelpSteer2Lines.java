package org.touchstone.datasets.formats;

import java.util.List;
import java.util.Objects;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.HhText;
import org.touchstone.datasets.PlacedPair;
import tools.jackson.databind.node.ObjectNode;

/** HelpSteer2-Preference (Wang et al. 2024), without the statements that its authors condensed from the workers' reasons. */
final class HelpSteer2Lines implements PairLines {

    private final HelpSteerScale scale;

    HelpSteer2Lines(HelpSteerScale scale) {
        this.scale = scale;
    }

    @Override
    public List<ObjectNode> of(PlacedPair placed) {
        var pair = placed.pair();
        var line = Json.object()
                .put("split", placed.split().code())
                .put("prompt", prompt(pair.conversation()))
                .put("response_1", pair.first())
                .put("response_2", pair.second())
                .put("preference_strength", scale.of(pair));
        var votes = line.putArray("all_preferences_unprocessed");
        for (var vote : placed.backing().said()) {
            votes.addObject()
                    .put("strength", scale.of(vote))
                    .put(
                            "justification",
                            Objects.requireNonNullElse(vote.remarks().rationale(), ""));
        }
        return List.of(line);
    }

    /** A single turn as it is, several as a dialogue. */
    private static String prompt(Conversation conversation) {
        var turns = conversation.turns();
        return turns.size() == 1 ? turns.getFirst().content() : HhText.of(conversation);
    }
}
