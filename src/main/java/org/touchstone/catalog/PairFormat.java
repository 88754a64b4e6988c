package org.touchstone.catalog;

/** The formats of files with pairs of responses: one JSON object on each line, but for tables. */
public enum PairFormat {
    /**
     * HH-RLHF: {@code {"chosen", "rejected"}}, whole dialogues with the turn markers {@code "\n\nHuman: "} and {@code "\n\nAssistant: "}.
     */
    HH,
    /**
     * Our own: {@code {"conversation": [{"role", "content"}], "responses": [{"content", "source"}, {"content", "source"}], "known": "FIRST"}};
     * the conversation may be a plain string (one user turn), the source and the known answer may be left out.
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
    /** A table with a header, separated by commas, semicolons or tabs; a {@link ColumnMapping} says what its columns stand for. */
    CSV;

    /** Whether the format's lines can become comparisons of so many responses. */
    public boolean fits(ResponseCount count) {
        return switch (this) {
            case HH, VOTES, CSV -> count.admits(2);
            case MODEL_WRITTEN -> count.admits(1);
            case NATIVE -> true;
        };
    }
}
