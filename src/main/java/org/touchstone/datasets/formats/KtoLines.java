package org.touchstone.datasets.formats;

import java.util.List;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.HhText;
import org.touchstone.datasets.PlacedPair;
import tools.jackson.databind.node.ObjectNode;

/**
 * Unpaired preferences, as KTO (Ethayarajh et al. 2024) learns from them: two lines for each pair, first the first response. The chosen one
 * is good and the other is not. Of a tie both are good, or neither, where more than half of the votes say so; any other tie is left out.
 */
enum KtoLines implements PairLines {
    STANDARD {
        @Override
        ObjectNode line(Conversation conversation, String response) {
            return Json.object().put("prompt", HhText.of(conversation)).put("completion", " " + response);
        }
    },
    CONVERSATIONAL {
        @Override
        ObjectNode line(Conversation conversation, String response) {
            var line = Json.object();
            line.set("prompt", Json.turns(conversation));
            line.set("completion", Json.answer(response));
            return line;
        }
    };

    @Override
    public List<ObjectNode> of(PlacedPair placed) {
        var pair = placed.pair();
        if (!pair.isTie()) {
            return lines(placed, pair.firstIsBetter(), !pair.firstIsBetter());
        }
        if (mostSay(placed, "BOTH_GOOD")) {
            return lines(placed, true, true);
        }
        return mostSay(placed, "BOTH_BAD") ? lines(placed, false, false) : List.of();
    }

    abstract ObjectNode line(Conversation conversation, String response);

    private List<ObjectNode> lines(PlacedPair placed, boolean firstIsGood, boolean secondIsGood) {
        var pair = placed.pair();
        return List.of(
                line(pair.conversation(), pair.first()).put("label", firstIsGood),
                line(pair.conversation(), pair.second()).put("label", secondIsGood));
    }

    private static boolean mostSay(PlacedPair placed, String outcome) {
        var said = placed.backing().said();
        long count =
                said.stream().filter(vote -> vote.outcome().equals(outcome)).count();
        return 2 * count > said.size();
    }
}
