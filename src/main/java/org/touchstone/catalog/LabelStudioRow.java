package org.touchstone.catalog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A task of Label Studio, {@code {"data", "annotations": [{"completed_by", "result": [{"type": "pairwise", "value": {"selected"}}],
 * "was_cancelled", "ground_truth"}]}}. Left and right are the responses in their order, or in that of {@code to_name} where it names fields. An
 * annotation that was cancelled is passed over; one marked as ground truth is the known answer and decides the label.
 */
final class LabelStudioRow {

    private LabelStudioRow() {}

    static boolean looksLike(JsonNode row) {
        return row.path("data").isObject() && row.has("annotations");
    }

    static ReadSet read(JsonNode row) throws UnfitRow {
        var data = row.get("data");
        if (data == null || !data.isObject()) {
            throw new UnfitRow("\"data\" must be an object");
        }
        var entries = new LinkedHashMap<String, JsonNode>();
        data.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        var fields = TextFields.of(entries);
        if (fields.responses().size() != 2) {
            throw new UnfitRow("The line has more than two responses");
        }
        var responses = fields.responses();
        var pair = PairRow.of(fields.conversation(), responses.getFirst(), responses.getLast());
        return judged(pair, annotations(row), fields);
    }

    private static ReadSet judged(CandidateSet pair, List<JsonNode> annotations, TextFields fields) throws UnfitRow {
        var votes = new ArrayList<Vote>();
        @Nullable Preferred truth = null;
        for (var annotation : annotations) {
            var preferred = preferred(annotation, fields);
            if (preferred != null) {
                var worker = WorkerName.of(annotation.get("completed_by"));
                votes.add(new Vote(worker, preferred, at(annotation.get("created_at")), null, null));
                truth = annotation.path("ground_truth").asBoolean(false) ? preferred : truth;
            }
        }
        return truth == null
                ? ReadSet.voted(pair, votes)
                : ReadSet.labelled(pair, ReadSet.share(truth), null).with(votes);
    }

    private static List<JsonNode> annotations(JsonNode row) throws UnfitRow {
        var annotations = row.get("annotations");
        if (annotations == null || annotations.isNull()) {
            return List.of();
        }
        if (!annotations.isArray()) {
            throw new UnfitRow("\"annotations\" must be a list");
        }
        return annotations
                .valueStream()
                .filter(annotation -> !annotation.path("was_cancelled").asBoolean(false))
                .toList();
    }

    /** The side that was selected; null where the annotation selects none. */
    private static @Nullable Preferred preferred(JsonNode annotation, TextFields fields) throws UnfitRow {
        for (var result : annotation.path("result").values()) {
            if (result.path("type").asString("").equals("pairwise")) {
                boolean left = switch (RowText.required(result.path("value"), "selected")) {
                    case "left" -> true;
                    case "right" -> false;
                    default -> throw new UnfitRow("\"selected\" must be left or right");
                };
                return left != isTurned(result, fields) ? Preferred.FIRST : Preferred.SECOND;
            }
        }
        return null;
    }

    /** Whether the tool showed the second response on the left. */
    private static boolean isTurned(JsonNode result, TextFields fields) {
        var shown = result.path("to_name").asString("").split(",", -1);
        return shown.length == 2 && fields.place(shown[0].strip()) == 1 && fields.place(shown[1].strip()) == 0;
    }

    /** A time that cannot be read is as good as none; one that can is refused where it cannot be kept. */
    private static @Nullable Instant at(@Nullable JsonNode node) throws UnfitRow {
        try {
            return node == null || !node.isString()
                    ? null
                    : Timestamp.kept(OffsetDateTime.parse(node.stringValue()).toInstant());
        } catch (DateTimeException _) {
            return null;
        }
    }
}
