package org.touchstone.catalog;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The formats of files with comparisons: one JSON object on each line or one JSON list of objects, but for tables. What is read of each, key by
 * key, stands in {@code src/docs/formats.md}.
 */
public enum PairFormat {
    /**
     * HH-RLHF: {@code {"chosen", "rejected"}}, whole dialogues with the turn markers {@code "\n\nHuman: "} and {@code "\n\nAssistant: "}.
     */
    HH,
    /**
     * Our own: {@code {"conversation": [{"role", "content"}], "responses": [{"content", "source"}, {"content", "source"}], "known": "FIRST"}};
     * the conversation may be a plain string (one user turn); the source, the known answer, and the {@code label} and {@code strength} that our
     * exports add, may be left out.
     */
    NATIVE,
    /**
     * Model-written evaluations: {@code {"question", "answer_matching_behavior", "answer_not_matching_behavior"}}. Each line
     * is one label to be reviewed; the behaviour is named by the file.
     */
    MODEL_WRITTEN,
    /**
     * Pairs with votes that were given elsewhere: {@code {"prompt", "first": {"text"}, "second": {"text"}, "votes": [{"worker", "outcome",
     * "submitted_at", "rationale"}]}}. An outcome is FIRST, SECOND or TIE; the time (ISO 8601) and the rationale of a vote and the
     * {@code source} of a response may be left out, and a {@code conversation} as in our own format may stand for the prompt.
     */
    VOTES,
    /** TRL's preference rows: chosen and rejected, with or without a prompt of their own, as texts or turns, with an optional margin. */
    TRL,
    /** HelpSteer2 and HelpSteer3 preferences with a strength from -3 to 3. */
    HELPSTEER,
    /** Battles of Chatbot Arena, with dialogues or as its table. */
    ARENA,
    /** AlpacaEval's annotations; the label may be a probability. */
    ALPACA_EVAL,
    /** OpenAssistant's trees of messages with ranked replies. */
    OASST,
    /** Posts.xml of a dump of Stack Exchange: answers to one question, compared by their scores. */
    STACK_EXCHANGE,
    /** Items of the HHH evaluation. */
    HHH,
    /** Records of Argilla with rankings or labels. */
    ARGILLA,
    /** Tasks of Label Studio with pairwise annotations. */
    LABEL_STUDIO,
    /** Annotated items of Potato, texts in the same line. */
    POTATO,
    /** A table with a header, separated by commas, semicolons or tabs; a {@link ColumnMapping} says what its columns stand for. */
    CSV;

    /** Whether the format's lines can become comparisons of so many responses. */
    public boolean fits(ResponseCount count) {
        return switch (this) {
            case MODEL_WRITTEN -> count.admits(1);
            case NATIVE -> true;
            default -> count.admits(2);
        };
    }

    /** Whether the format's rows can say which response is better. */
    public boolean isLabelled() {
        return this != MODEL_WRITTEN;
    }

    /** Whether its rows can hold a known answer, and not only what single people said. */
    public boolean givesAnswers() {
        return switch (this) {
            case MODEL_WRITTEN, VOTES, ARGILLA, POTATO -> false;
            default -> true;
        };
    }

    /** Whether its rows can hold votes of people with a name. */
    public boolean bringsVotes() {
        return switch (this) {
            case VOTES, ARENA, ARGILLA, LABEL_STUDIO, POTATO, CSV -> true;
            default -> false;
        };
    }

    /** The licence that all texts of the format are under; null where they may be under any. */
    public @Nullable String licence() {
        return this == STACK_EXCHANGE ? "CC BY-SA" : null;
    }

    /** The name that addresses use, such as {@code alpaca_eval}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a row's keys are those of this format. */
    boolean looksLike(JsonNode row) {
        return RowFormat.of(this).keys().test(row);
    }

    List<ReadSet> read(JsonNode row, RowReader.Terms terms) throws UnfitRow {
        return RowFormat.of(this).reader().read(row, terms);
    }
}
