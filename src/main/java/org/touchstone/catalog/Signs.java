package org.touchstone.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** By what rows of JSON show their format. A row may look like several; the format that comes first here is then the likelier. */
final class Signs {

    private static final List<Known> ALL = List.of(
            new Known(
                    PairFormat.VOTES,
                    row -> row.path("first").isObject() && row.path("second").isObject() && row.has("votes")),
            new Known(
                    PairFormat.NATIVE,
                    row -> row.has("conversation") && row.path("responses").isArray()),
            new Known(PairFormat.MODEL_WRITTEN, row -> row.has("question") && row.has("answer_matching_behavior")),
            new Known(
                    PairFormat.HH,
                    row -> isDialogue(row.path("chosen")) && isDialogue(row.path("rejected")) && !row.has("prompt")));

    private Signs() {}

    /** A format and whether a row looks like it. */
    private record Known(PairFormat format, Predicate<JsonNode> looksLike) {}

    /** How many of the rows look like which format, the most first; formats that none looks like are left out. */
    static List<FileLook.Sign> of(List<JsonNode> rows) {
        return ALL.stream()
                .map(known -> new FileLook.Sign(
                        known.format(), rows.stream().filter(known.looksLike()).count()))
                .filter(sign -> sign.rows() > 0)
                .sorted(Comparator.comparingLong(FileLook.Sign::rows).reversed())
                .toList();
    }

    private static boolean isDialogue(JsonNode text) {
        return text.isString() && HhText.holdsMarker(text.stringValue());
    }
}
