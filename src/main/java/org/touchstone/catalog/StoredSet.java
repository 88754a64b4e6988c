package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Sha256;

/**
 * A comparison with the identifiers that follow from its content.
 *
 * @param turns the conversation as JSON
 */
record StoredSet(
        ComparisonId comparison,
        UUID conversation,
        String turns,
        List<Part> parts,
        @Nullable Preferred known) {

    static StoredSet of(CandidateSet set) {
        var turns = TurnsJson.write(set.conversation());
        var conversation = Sha256.uuid("conversation", turns);
        var parts = set.responses().stream()
                .map(response -> Part.of(conversation, response))
                .toList();
        var known = set.known();
        var contents = new ArrayList<@Nullable String>();
        contents.add("comparison");
        parts.forEach(part -> contents.add(part.id().toString()));
        contents.add(known == null ? null : known.name());
        var id = Sha256.uuid(contents.toArray(new @Nullable String[0]));
        return new StoredSet(new ComparisonId(id), conversation, turns, parts, known);
    }

    UUID first() {
        return parts.getFirst().id();
    }

    @Nullable
    UUID second() {
        return parts.size() > 1 ? parts.get(1).id() : null;
    }

    /** The third response and those after it, with the place each takes. */
    List<Further> further() {
        return IntStream.range(2, parts.size())
                .mapToObj(i -> new Further(comparison, i + 1, parts.get(i).id(), conversation))
                .toList();
    }

    /** A response beyond the second. */
    record Further(ComparisonId comparison, int place, UUID response, UUID conversation) {}

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
