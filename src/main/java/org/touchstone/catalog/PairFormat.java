package org.touchstone.catalog;

/** The formats of files with pairs of responses, one JSON object on each line. */
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
    MODEL_WRITTEN;

    /** Whether the format's lines can become comparisons of so many responses. */
    public boolean fits(ResponseCount count) {
        return switch (this) {
            case HH -> count.admits(2);
            case MODEL_WRITTEN -> count.admits(1);
            case NATIVE -> true;
        };
    }
}
