package org.touchstone.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A preference row as TRL trains from: {@code {"prompt", "chosen", "rejected"}} or without a prompt of its own, as texts or as lists of turns,
 * with an optional {@code margin}. Texts that are dialogues in HH-RLHF form are taken apart as such.
 */
final class TrlRow {

    private TrlRow() {}

    static boolean looksLike(JsonNode row) {
        var chosen = row.get("chosen");
        boolean pair = chosen != null && row.has("rejected");
        return pair && !row.has("category") && (row.has("prompt") || row.has("margin") || chosen.isArray());
    }

    static ReadSet read(JsonNode row) throws UnfitRow {
        var margin = RowNumber.optional(row, "margin");
        if (margin != null && margin < 0) {
            throw new UnfitRow("\"margin\" is less than 0");
        }
        if (isList(row, "chosen") != isList(row, "rejected")) {
            throw new UnfitRow("\"chosen\" and \"rejected\" must both be texts or both be lists of turns");
        }
        return isList(row, "chosen") ? dialogues(row).pair(margin) : texts(row, margin);
    }

    private static boolean isList(JsonNode row, String key) {
        var node = row.get(key);
        return node != null && node.isArray();
    }

    /** Completions begin with an assistant turn; lists that begin with any other are whole dialogues, whatever prompt stands beside them. */
    private static Chosen dialogues(JsonNode row) throws UnfitRow {
        var chosen = TurnList.read(row, "chosen");
        var rejected = TurnList.read(row, "rejected");
        if (chosen.getFirst().speaker() == Speaker.ASSISTANT
                && rejected.getFirst().speaker() == Speaker.ASSISTANT) {
            return new Chosen(prompt(row), completion(chosen, "chosen"), completion(rejected, "rejected"));
        }
        var parted = Parted.of(chosen, "chosen", rejected, "rejected");
        return new Chosen(parted.conversation(), parted.first(), parted.second());
    }

    private static String completion(List<Turn> turns, String key) throws UnfitRow {
        if (turns.getLast().speaker() != Speaker.ASSISTANT) {
            throw new UnfitRow("\"%s\" does not end with an assistant turn".formatted(key));
        }
        var text = HhText.of(turns);
        if (text.isBlank()) {
            throw new UnfitRow("\"%s\" is empty".formatted(key));
        }
        return text;
    }

    private static Conversation prompt(JsonNode row) throws UnfitRow {
        return isList(row, "prompt")
                ? TurnList.conversation(row, "prompt")
                : PairRow.asked(RowText.said(row, "prompt"));
    }

    private static ReadSet texts(JsonNode row, @Nullable Double margin) throws UnfitRow {
        var prompt = isList(row, "prompt") ? null : RowText.optional(row, "prompt");
        var chosen = RowText.required(row, "chosen");
        var rejected = RowText.required(row, "rejected");
        if (isList(row, "prompt")) {
            return said(TurnList.conversation(row, "prompt"), chosen, rejected, margin);
        }
        if (prompt == null) {
            return HhText.holdsMarker(chosen) ? hh(chosen, rejected, margin) : implicit(chosen, rejected, margin);
        }
        if (isOpenDialogue(prompt)) {
            return hh(joined(prompt, chosen), joined(prompt, rejected), margin);
        }
        return said(PairRow.asked(RowText.said(row, "prompt")), chosen, rejected, margin);
    }

    private static ReadSet said(Conversation conversation, String chosen, String rejected, @Nullable Double margin)
            throws UnfitRow {
        if (chosen.isBlank() || rejected.isBlank()) {
            throw new UnfitRow("\"%s\" is empty".formatted(chosen.isBlank() ? "chosen" : "rejected"));
        }
        return new Chosen(conversation, chosen, rejected).pair(margin);
    }

    private static ReadSet hh(String chosen, String rejected, @Nullable Double margin) throws UnfitRow {
        var set = CandidateSet.of(HhRow.read(chosen, rejected));
        return ReadSet.labelled(set, ReadSet.share(set.known()), Chosen.signed(margin, set.known()));
    }

    /** What both begin with is the prompt, up to the space before they part, as TRL's own extraction has it. */
    private static ReadSet implicit(String chosen, String rejected, @Nullable Double margin) throws UnfitRow {
        int shared = 0;
        int shorter = Math.min(chosen.length(), rejected.length());
        while (shared < shorter && chosen.charAt(shared) == rejected.charAt(shared)) {
            shared++;
        }
        if (shared > 0 && isBetween(chosen.charAt(shared - 1))) {
            shared--;
        }
        var prompt = chosen.substring(0, shared);
        if (prompt.isBlank()) {
            throw new UnfitRow("The two texts share no beginning that could be the prompt");
        }
        return said(PairRow.asked(prompt), chosen.substring(shared), rejected.substring(shared), margin);
    }

    /** A space belongs to what follows; half of a character cannot be parted from its other half. */
    private static boolean isBetween(char last) {
        return last == ' ' || Character.isHighSurrogate(last);
    }

    private static boolean isOpenDialogue(String prompt) {
        return HhText.holdsMarker(prompt) && prompt.stripTrailing().endsWith("\n\nAssistant:");
    }

    private static String joined(String prompt, String completion) {
        return prompt.endsWith(":") && !completion.startsWith(" ") ? prompt + " " + completion : prompt + completion;
    }
}
