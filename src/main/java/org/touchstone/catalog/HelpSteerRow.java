package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A preference row of HelpSteer2 ({@code prompt, response_1, response_2, preference_strength, all_preferences_unprocessed}) or of HelpSteer3
 * ({@code context, response1, response2, overall_preference, individual_preference}). A strength runs from -3 to 3 and is negative where the
 * first response is better; the overall one is the label. The annotators have no names: their preferences are counted as votes and cannot
 * become anybody's judgments, since nobody knows who is the same person on two lines.
 */
final class HelpSteerRow {

    /** What HelpSteer2 writes where an annotator found neither response valid. */
    private static final int INVALID = -100;

    private static final int MOST = 3;
    private static final Pattern TURN = Pattern.compile("\n?<extra_id_1>(User|Assistant)\n");

    private HelpSteerRow() {}

    static boolean looksLike(JsonNode row) {
        return (row.has("response_1") && row.has("preference_strength"))
                || (row.has("response1") && row.has("overall_preference"));
    }

    static ReadSet read(JsonNode row) throws UnfitRow {
        boolean third = row.has("response1") || row.has("overall_preference");
        return third
                ? read(
                        TurnList.conversation(row, "context"),
                        new Keys("response1", "response2", "overall_preference", "individual_preference", "score"),
                        row)
                : read(
                        conversation(RowText.said(row, "prompt")),
                        new Keys(
                                "response_1",
                                "response_2",
                                "preference_strength",
                                "all_preferences_unprocessed",
                                "strength"),
                        row);
    }

    private static ReadSet read(Conversation conversation, Keys keys, JsonNode row) throws UnfitRow {
        var first = PairRow.response(row, keys.first(), null);
        var second = PairRow.response(row, keys.second(), null);
        var pair = PairRow.of(conversation, first, second);
        int strength = RowNumber.whole(row, keys.overall(), -MOST, MOST);
        var labelled = ReadSet.labelled(pair, ReadSet.share(PairRow.favoured(strength)), (double) strength);
        return labelled.with(votes(row, keys));
    }

    private static List<Vote> votes(JsonNode row, Keys keys) throws UnfitRow {
        var given = row.get(keys.votes());
        var votes = new ArrayList<Vote>();
        if (given == null || given.isNull()) {
            return votes;
        }
        if (!given.isArray()) {
            throw new UnfitRow("\"%s\" must be a list".formatted(keys.votes()));
        }
        for (var one : given.values()) {
            int strength = RowNumber.whole(one, keys.step(), INVALID, MOST);
            if (strength < -MOST && strength != INVALID) {
                throw new UnfitRow("\"%s\" must be a number from %d to %d".formatted(keys.step(), -MOST, MOST));
            }
            if (strength != INVALID) {
                votes.add(new Vote(null, PairRow.favoured(strength), null, why(one), strength));
            }
        }
        return votes;
    }

    private static @Nullable String why(JsonNode vote) throws UnfitRow {
        var reasoning = RowText.optional(vote, "reasoning");
        return reasoning == null ? RowText.optional(vote, "justification") : reasoning;
    }

    /** HelpSteer2 writes dialogues as one text, with a mark before each turn after the first. */
    private static Conversation conversation(String prompt) throws UnfitRow {
        var turns = new ArrayList<Turn>();
        var marks = TURN.matcher(prompt);
        var speaker = Speaker.USER;
        int start = 0;
        while (marks.find()) {
            turns.add(new Turn(speaker, prompt.substring(start, marks.start())));
            speaker = marks.group(1).equals("User") ? Speaker.USER : Speaker.ASSISTANT;
            start = marks.end();
        }
        turns.add(new Turn(speaker, prompt.substring(start)));
        return TurnList.conversation(turns, "prompt");
    }

    /** What the two releases call the same things. */
    private record Keys(String first, String second, String overall, String votes, String step) {}
}
