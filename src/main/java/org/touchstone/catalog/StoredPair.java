package org.touchstone.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Sha256;

/**
 * A pair with the identifiers that follow from its content.
 *
 * @param turns the conversation as JSON
 */
record StoredPair(
        ComparisonId comparison,
        UUID conversation,
        String turns,
        Part first,
        Part second,
        @Nullable Preferred known) {

    static StoredPair of(CandidatePair pair) {
        var turns = TurnsJson.write(pair.conversation());
        var conversation = Sha256.uuid("conversation", turns);
        var first = Part.of(conversation, pair.first());
        var second = Part.of(conversation, pair.second());
        var known = pair.known();
        var id = Sha256.uuid(
                "comparison", first.id().toString(), second.id().toString(), known == null ? null : known.name());
        return new StoredPair(new ComparisonId(id), conversation, turns, first, second, known);
    }

    /** One response with its identifiers. */
    record Part(UUID id, @Nullable UUID source, Response response) {

        private static Part of(UUID conversation, Response response) {
            var source = response.source();
            return new Part(
                    Sha256.uuid("response", conversation.toString(), response.content(), source),
                    source == null ? null : Sha256.uuid("source", source),
                    response);
        }
    }
}
