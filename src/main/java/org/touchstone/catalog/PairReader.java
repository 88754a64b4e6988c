package org.touchstone.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.container.Container;
import org.touchstone.catalog.container.Limits;
import org.touchstone.catalog.csv.Tables;
import org.touchstone.catalog.jsonl.Line;
import org.touchstone.catalog.jsonl.LineReader;
import org.touchstone.catalog.jsonl.Lines;
import org.touchstone.catalog.stackexchange.Dump;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads pairs of responses from a file, one line or one element of its list at a time, plain, compressed or in an archive. A line that is not
 * in the format is handed over as {@link ReadLine.Rejected} with its reason, and reading goes on; a file that breaks off ends with one that says so; an empty file is one too.
 */
public final class PairReader implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int EXCERPT = 120;

    private final Lines lines;
    private final PairFormat format;
    private final RowReader.Terms terms;
    private final boolean labelled;
    private boolean empty = true;

    private PairReader(Lines lines, PairFormat format, RowReader.Terms terms, boolean labelled) {
        this.lines = lines;
        this.format = format;
        this.terms = terms;
        this.labelled = labelled;
    }

    /** Starts to read pairs; compression is recognised by the first bytes. */
    public static PairReader open(InputStream in, PairFormat format) {
        return open(in, format, ResponseCount.PAIR, "");
    }

    /** Starts to read lines of so many responses from a file of this name; those of other numbers are rejected. */
    static PairReader open(InputStream in, PairFormat format, ResponseCount count, String name) {
        return new PairReader(lines(in, format), format, new RowReader.Terms(count, name), false);
    }

    /** Starts to read a file whose every line must come with its answer; one that does not is rejected. */
    public static PairReader openLabelled(InputStream in, StagedFile.Reading reading) {
        var format = reading.format();
        var lines = format == PairFormat.CSV ? table(in, reading.columns()) : lines(in, format);
        return new PairReader(lines, format, new RowReader.Terms(ResponseCount.PAIR, ""), true);
    }

    /** Starts to read lines that were opened elsewhere. */
    static PairReader over(Lines lines, ImportSource source, ResponseCount count, boolean labelled) {
        return new PairReader(lines, source.format(), new RowReader.Terms(count, source.fileName()), labelled);
    }

    private static Lines lines(InputStream in, PairFormat format) {
        return switch (format) {
            case CSV -> table(in, null);
            case STACK_EXCHANGE -> new Dump(new LineReader(in));
            default -> new LineReader(in);
        };
    }

    private static Lines table(InputStream in, @Nullable ColumnMapping columns) {
        return new CsvLines(new Tables(new Container(in, Limits.USUAL)), columns);
    }

    /** Whether the next line is at hand; where it is not, each call brings it nearer. */
    boolean ready() {
        return lines.ready();
    }

    /** What the next line is, or null at the end of the file. */
    public @Nullable ReadLine next() {
        var line = lines.next();
        boolean wasEmpty = empty;
        empty = false;
        return switch (line) {
            case null -> wasEmpty ? new ReadLine.Rejected(1, "The file is empty", "") : null;
            case Line.Text text -> read(text);
            case Line.Unreadable(var number, var reason, var excerpt) ->
                new ReadLine.Rejected(number, lines.place() + reason, excerpt);
        };
    }

    /** Why reading ended before the end of the file; null where it did not. */
    @Nullable
    String broken() {
        return lines.broken();
    }

    /** Gives up what is held beside the stream, which stays open. */
    void release() {
        lines.release();
    }

    /** How many bytes of the stream were read so far, before decompression. */
    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private ReadLine read(Line.Text line) {
        try {
            var row = object(line);
            var sets = format.read(row, terms);
            return new ReadLine.Candidates(line.number(), labelled ? labelled(sets) : sets);
        } catch (UnfitRow unfit) {
            return new ReadLine.Rejected(line.number(), lines.place() + unfit.getMessage(), excerpt(line));
        }
    }

    private List<ReadSet> labelled(List<ReadSet> sets) throws UnfitRow {
        var labelled = sets.stream().filter(set -> set.label() != null).toList();
        if (labelled.isEmpty()) {
            throw new UnfitRow(
                    format == PairFormat.NATIVE
                            ? "The line has no \"known\" answer"
                            : "The line says of no two responses which is the better one");
        }
        return labelled;
    }

    private static JsonNode object(Line.Text line) throws UnfitRow {
        try {
            var row = JSON.readTree(line.text());
            if (!row.isObject()) {
                throw new UnfitRow("The line is not a JSON object");
            }
            return row;
        } catch (UnexpectedEndOfInputException _) {
            throw new UnfitRow(
                    line.ended()
                            ? "The line is not JSON: it ends too soon"
                            : "The file ends in the middle of this line");
        } catch (JacksonException wrong) {
            throw new UnfitRow("The line is not JSON: "
                    + wrong.getOriginalMessage().lines().findFirst().orElse("") + column(wrong));
        }
    }

    private static String column(JacksonException wrong) {
        var location = wrong.getLocation();
        return location == null ? "" : " (column %d)".formatted(location.getColumnNr());
    }

    private String excerpt(Line.Text line) {
        var text = Objects.requireNonNullElse(lines.excerpt(), line.text());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(EXCERPT, text.codePointCount(0, text.length()))));
    }
}
