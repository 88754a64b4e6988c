package org.touchstone.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        return read(RowText.required(row, "chosen"), RowText.required(row, "rejected"));
    }

    static CandidatePair read(String chosen, String rejected) throws UnfitRow {
        if (chosen.equals(rejected)) {
            throw new UnfitRow("\"chosen\" and \"rejected\" are the same text");
        }
        boolean chosenFirst = Chosen.precedes(chosen, rejected);
        return chosenFirst ? pair(chosen, rejected, Preferred.FIRST) : pair(rejected, chosen, Preferred.SECOND);
    }

    private static CandidatePair pair(String first, String second, Preferred known) throws UnfitRow {
        var one = HhText.parse(first);
        var other = HhText.parse(second);
        requireEnd(one, known == Preferred.FIRST ? "chosen" : "rejected");
        requireEnd(other, known == Preferred.FIRST ? "rejected" : "chosen");
        int shared = Parted.shared(turns(one), turns(other));
        return new CandidatePair(
                new Conversation(turns(one).subList(0, shared)),
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

    private static List<Turn> turns(List<HhText.Placed> dialogue) {
        return dialogue.stream().map(HhText.Placed::turn).toList();
    }

    static boolean looksLike(JsonNode row) {
        return isDialogue(row.get("chosen"))
                && isDialogue(row.get("rejected"))
                && !row.has("prompt")
                && !row.has("margin");
    }

    private static boolean isDialogue(@Nullable JsonNode node) {
        return node != null && node.isString() && HhText.holdsMarker(node.stringValue());
    }
}
