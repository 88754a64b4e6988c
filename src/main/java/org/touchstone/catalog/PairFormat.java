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
    NATIVE
}
