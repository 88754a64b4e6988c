package org.touchstone.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What most formats with two responses in an order of their own have in common. */
final class PairRow {

    private PairRow() {}

    /** One user turn. */
    static Conversation asked(String prompt) {
        return new Conversation(List.of(new Turn(Speaker.USER, prompt)));
    }

    /** The response under the key, which has something in it, and who wrote it, where the other key says so. */
    static Response response(JsonNode row, String key, @Nullable String sourceKey) throws UnfitRow {
        return new Response(RowText.said(row, key), sourceKey == null ? null : source(row, sourceKey));
    }

    static CandidateSet of(Conversation conversation, Response first, Response second) throws UnfitRow {
        if (first.content().equals(second.content())) {
            throw new UnfitRow("The two responses are the same text");
        }
        return new CandidateSet(conversation, List.of(first, second), null);
    }

    /** The name of a model; null where there is none. */
    static @Nullable String source(JsonNode row, String key) throws UnfitRow {
        var name = RowText.optional(row, key);
        return name == null || name.isBlank() ? null : name.strip();
    }

    /** Which response a signed strength is in favour of; null for a tie. */
    static @Nullable Preferred favoured(int strength) {
        return strength == 0 ? null : strength < 0 ? Preferred.FIRST : Preferred.SECOND;
    }
}
