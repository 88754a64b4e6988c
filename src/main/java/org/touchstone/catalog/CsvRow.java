package org.touchstone.catalog;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a record what our own format would say, with the vote in place of a label where the record says who judged. Every cell is taken as it stands. */
final class CsvRow {

    private static final JsonMapper JSON = new JsonMapper();

    /** Of votes; a larger number is not told, as it counts in no steps. */
    private static final int MOST_STEPS = 9;

    private static final String OPEN_END = "(?s)\\s*\n\nAssistant:\\s*$";

    private final ColumnMapping mapping;
    private final Map<String, String> cells;

    CsvRow(ColumnMapping mapping, Map<String, String> cells) {
        this.mapping = mapping;
        this.cells = cells;
    }

    /** The record as a row: with a label, or with a vote where the record says who judged. */
    ObjectNode row() throws UnfitRow {
        var row = JsonNodeFactory.instance.objectNode();
        row.set("conversation", conversation());
        var responses = row.putArray("responses");
        responses.add(response(ColumnRole.RESPONSE_A, ColumnRole.SOURCE_A));
        responses.add(response(ColumnRole.RESPONSE_B, ColumnRole.SOURCE_B));
        var outcome = outcome();
        if (mapping.bringsVotes()) {
            var votes = row.putArray("said");
            if (outcome != null) {
                votes.add(vote(outcome));
            }
        } else {
            label(outcome, row);
        }
        return row;
    }

    /** A probability says more than which response is better, and its strength has a sign of its own. */
    private void label(@Nullable String outcome, ObjectNode row) throws UnfitRow {
        var probability = number(ColumnRole.LABEL);
        if (probability == null) {
            if (outcome != null) {
                row.put("label", label(outcome)).put("strength", strength(outcome));
            }
            return;
        }
        if (outcome != null && Math.signum(probability - 0.5) != Math.signum(label(outcome) - 0.5)) {
            throw new UnfitRow("The columns \"%s\" and \"%s\" contradict each other"
                    .formatted(name(ColumnRole.WINNER), name(ColumnRole.LABEL)));
        }
        row.put("label", probability).put("strength", number(ColumnRole.STRENGTH));
    }

    private JsonNode conversation() throws UnfitRow {
        var whole = cell(ColumnRole.CONVERSATION);
        if (whole == null) {
            return JsonNodeFactory.instance.stringNode(required(ColumnRole.PROMPT));
        }
        if (whole.strip().startsWith("[")) {
            return list(whole);
        }
        if (!HhText.holdsMarker(whole)) {
            return JsonNodeFactory.instance.stringNode(whole);
        }
        var turns = JsonNodeFactory.instance.arrayNode();
        for (var placed : HhText.parse(whole.replaceFirst(OPEN_END, ""))) {
            turns.addObject()
                    .put("role", TurnsJson.role(placed.turn().speaker()))
                    .put("content", placed.turn().content());
        }
        return turns;
    }

    private JsonNode list(String text) throws UnfitRow {
        try {
            return JSON.readTree(text);
        } catch (JacksonException _) {
            throw new UnfitRow(
                    "The column \"%s\" begins like a JSON list and is none".formatted(name(ColumnRole.CONVERSATION)));
        }
    }

    private ObjectNode response(ColumnRole text, ColumnRole source) throws UnfitRow {
        return JsonNodeFactory.instance
                .objectNode()
                .put("content", required(text))
                .put("source", cell(source));
    }

    private ObjectNode vote(String outcome) throws UnfitRow {
        var vote = JsonNodeFactory.instance
                .objectNode()
                .put("annotator", required(ColumnRole.WORKER))
                .put("outcome", outcome)
                .put("submitted_at", time())
                .put("rationale", cell(ColumnRole.RATIONALE));
        var steps = strength(outcome);
        if (steps != null && Math.abs(steps) <= MOST_STEPS) {
            vote.put("strength", Math.round(steps));
        }
        return vote;
    }

    private static double label(String outcome) {
        return switch (outcome) {
            case "FIRST" -> 1;
            case "SECOND" -> 0;
            default -> 0.5;
        };
    }

    /** By how much, whichever sign the record gives it; null where it does not say, and for ties. */
    private @Nullable Double strength(String outcome) throws UnfitRow {
        var steps = number(ColumnRole.STRENGTH);
        if (steps == null || outcome.equals("TIE")) {
            return null;
        }
        return (outcome.equals("FIRST") ? -1 : 1) * Math.abs(steps);
    }

    /** FIRST, SECOND or TIE; null where the record does not say. */
    private @Nullable String outcome() throws UnfitRow {
        var said = cell(ColumnRole.WINNER);
        if (said == null) {
            var steps = mapping.column(ColumnRole.WINNER) == null ? number(ColumnRole.STRENGTH) : null;
            return steps == null ? null : bySign(steps);
        }
        var word = said.strip().toLowerCase(Locale.ROOT);
        var winners = mapping.winners();
        if (means(word, winners.first(), ColumnRole.SOURCE_A)) {
            return "FIRST";
        }
        if (means(word, winners.second(), ColumnRole.SOURCE_B)) {
            return "SECOND";
        }
        if (winners.tie().contains(word)) {
            return "TIE";
        }
        throw new UnfitRow("The column \"%s\" says \"%s\", which means neither response nor a tie"
                .formatted(name(ColumnRole.WINNER), shortened(said)));
    }

    private boolean means(String word, List<String> values, ColumnRole source) throws UnfitRow {
        var written = cell(source);
        return values.contains(word)
                || (written != null && written.strip().toLowerCase(Locale.ROOT).equals(word));
    }

    private static String bySign(double steps) {
        if (steps == 0) {
            return "TIE";
        }
        return steps < 0 ? "FIRST" : "SECOND";
    }

    private @Nullable Double number(ColumnRole role) throws UnfitRow {
        var said = cell(role);
        try {
            return said == null ? null : finite(Double.valueOf(said.strip()));
        } catch (NumberFormatException _) {
            throw new UnfitRow(
                    "The column \"%s\" says \"%s\", which is no number".formatted(name(role), shortened(said)));
        }
    }

    private static Double finite(Double number) {
        if (!Double.isFinite(number)) {
            throw new NumberFormatException();
        }
        return number;
    }

    private @Nullable String time() throws UnfitRow {
        var said = cell(ColumnRole.TIME);
        if (said == null) {
            return null;
        }
        try {
            return Timestamp.kept(instant(said.strip())).toString();
        } catch (DateTimeException | NumberFormatException _) {
            throw new UnfitRow("The column \"%s\" says \"%s\", which is no time such as 2016-02-01T23:59:35Z"
                    .formatted(name(ColumnRole.TIME), shortened(said)));
        }
    }

    /** A time without a zone is one of UTC; a mere number counts the seconds since 1970. */
    private static Instant instant(String said) {
        if (said.matches("\\d{9,11}(\\.\\d+)?")) {
            return Instant.ofEpochMilli(Math.round(1000 * Double.parseDouble(said)));
        }
        var text = said.replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        boolean zoned = text.matches(".*(Z|[+-]\\d{2}(:?\\d{2})?)");
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private String required(ColumnRole role) throws UnfitRow {
        var text = cell(role);
        if (text == null) {
            throw new UnfitRow("The column \"%s\" is empty".formatted(name(role)));
        }
        return text;
    }

    /** What the record says there; null where the column is unknown or the cell is blank. */
    private @Nullable String cell(ColumnRole role) throws UnfitRow {
        var column = mapping.column(role);
        var text = column == null ? null : cells.get(column);
        return text == null || text.isBlank() ? null : RowText.checked(name(role), text);
    }

    private String name(ColumnRole role) {
        var column = mapping.column(role);
        return column == null ? role.word() : column;
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() > 40
                ? line.substring(0, line.offsetByCodePoints(0, Math.min(40, line.codePointCount(0, line.length()))))
                : line;
    }
}
