package org.touchstone.catalog;

import java.util.List;
import org.touchstone.support.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * A line of an HH-RLHF file. The conversation is the longest beginning that both dialogues share and that ends with a user turn; what follows
 * it in each is that dialogue's response, several turns long in the few rows whose dialogues part before their last turn.
 */
final class HhRow {

    private HhRow() {}

    /**
     * The pair. Which response comes first follows from the texts alone and not from which of them was chosen, so that the order tells nothing.
     */
    static CandidatePair read(JsonNode row) throws UnfitRow {
        var chosen = RowText.required(row, "chosen");
        var rejected = RowText.required(row, "rejected");
        if (chosen.equals(rejected)) {
            throw new UnfitRow("\"chosen\" and \"rejected\" are the same text");
        }
        boolean chosenFirst = Sha256.hex(chosen).compareTo(Sha256.hex(rejected)) < 0;
        return chosenFirst ? pair(chosen, rejected, Preferred.FIRST) : pair(rejected, chosen, Preferred.SECOND);
    }

    private static CandidatePair pair(String first, String second, Preferred known) throws UnfitRow {
        var one = HhText.parse(first);
        var other = HhText.parse(second);
        requireEnd(one, known == Preferred.FIRST ? "chosen" : "rejected");
        requireEnd(other, known == Preferred.FIRST ? "rejected" : "chosen");
        int shared = shared(one, other);
        if (shared == 0) {
            throw new UnfitRow("The two dialogues share no beginning that an assistant turn continues in both");
        }
        var turns = one.subList(0, shared).stream().map(HhText.Placed::turn).toList();
        return new CandidatePair(
                new Conversation(turns),
                new Response(first.substring(one.get(shared).start()), null),
                new Response(second.substring(other.get(shared).start()), null),
                known);
    }

    private static void requireEnd(List<HhText.Placed> turns, String key) throws UnfitRow {
        if (turns.stream().noneMatch(placed -> placed.turn().speaker() != Speaker.SYSTEM)) {
            throw new UnfitRow(
                    "\"%s\" has no turn marked \"Human:\" or \"Assistant:\" after an empty line".formatted(key));
        }
        if (turns.getLast().turn().speaker() != Speaker.ASSISTANT) {
            throw new UnfitRow("\"%s\" does not end with an assistant turn".formatted(key));
        }
    }

    /** How many turns the conversation has; 0 where there is none. */
    private static int shared(List<HhText.Placed> one, List<HhText.Placed> other) {
        int conversation = 0;
        for (int i = 1; i < Math.min(one.size(), other.size()); i++) {
            var last = one.get(i - 1).turn();
            if (!last.equals(other.get(i - 1).turn())) {
                break;
            }
            boolean answered = last.speaker() == Speaker.USER && isAnswer(one.get(i)) && isAnswer(other.get(i));
            conversation = answered ? i : conversation;
        }
        return conversation;
    }

    private static boolean isAnswer(HhText.Placed placed) {
        return placed.turn().speaker() == Speaker.ASSISTANT;
    }
}
