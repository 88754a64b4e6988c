package org.touchstone.catalog;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.touchstone.catalog.container.Container;
import org.touchstone.catalog.container.Limits;
import org.touchstone.catalog.container.Part;
import org.touchstone.catalog.csv.Row;
import org.touchstone.catalog.csv.Tables;
import org.touchstone.catalog.jsonl.Line;
import org.touchstone.catalog.jsonl.LineReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the beginning of files that wait here. */
@Service
public class FileLooks {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int ROWS = 20;

    private final StagedFiles files;
    private final Readers readers;

    FileLooks(StagedFiles files, Readers readers) {
        this.files = files;
        this.readers = readers;
    }

    /** Tells from the first bytes, the first rows and their keys what the file seems to be. */
    public FileLook look(StagedFileId id) {
        try (var container = files.container(id)) {
            return look(container);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first records of the file, as they would be read; those that would be rejected are among them. */
    public List<ReadLine> preview(StagedFileId id, StagedFile.Reading reading, int most) {
        var source = new ImportSource(files.find(id).name(), reading.format(), reading.columns());
        try (var reader = readers.openBeginning(source, files.open(id), ResponseCount.ANY)) {
            var lines = new ArrayList<ReadLine>();
            for (var line = reader.next(); line != null && lines.size() < most; line = reader.next()) {
                lines.add(line);
            }
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private FileLook look(Container container) {
        try {
            var content = firstFile(container);
            return content == null ? nothing(container) : look(container, content);
        } catch (IOException broken) {
            return new FileLook(container.kind(), "", 0, null, List.of(), List.of(), Container.words(broken));
        }
    }

    private static Part.@Nullable Content firstFile(Container container) throws IOException {
        var part = container.next();
        while (part instanceof Part.Passed) {
            part = container.next();
        }
        return part instanceof Part.Content content ? content : null;
    }

    private static FileLook nothing(Container container) {
        return new FileLook(
                container.kind(), "", 0, null, List.of(), List.of(), "The archive holds no file that can be read");
    }

    private static FileLook look(Container container, Part.Content content) throws IOException {
        var text = new BufferedInputStream(content.text(), 1 << 16);
        int first = firstLetter(text);
        if (first == '<') {
            return dump(container, content, text);
        }
        if (first != '{' && first != '[') {
            var columns = columns(text);
            var guess = columns.size() > 1 ? PairFormat.CSV : null;
            return new FileLook(container.kind(), content.name(), 0, guess, List.of(), columns, null);
        }
        var rows = rows(text);
        var signs = Signs.of(rows);
        var guess = signs.isEmpty() ? null : signs.getFirst().format();
        return new FileLook(container.kind(), content.name(), rows.size(), guess, signs, List.of(), null);
    }

    /** A dump shows itself by the attributes of its first rows. */
    private static FileLook dump(Container container, Part.Content content, InputStream text) {
        var lines = new LineReader(text);
        var rows = new ArrayList<String>();
        for (int i = 0; i < ROWS && lines.next() instanceof Line.Text line; i++) {
            if (line.text().stripLeading().startsWith("<row ")) {
                rows.add(line.text());
            }
        }
        long posts = rows.stream().filter(row -> row.contains(" PostTypeId=\"")).count();
        var signs =
                posts == 0 ? List.<FileLook.Sign>of() : List.of(new FileLook.Sign(PairFormat.STACK_EXCHANGE, posts));
        var guess = posts == 0 ? null : PairFormat.STACK_EXCHANGE;
        return new FileLook(container.kind(), content.name(), rows.size(), guess, signs, List.of(), null);
    }

    /** The first letter that is no blank; what was read of the text is read again. */
    private static int firstLetter(InputStream text) throws IOException {
        text.mark(1 << 16);
        int letter = text.read();
        for (int seen = 1; seen < 1 << 15 && letter >= 0 && Character.isWhitespace(letter); seen++) {
            letter = text.read();
        }
        text.reset();
        return letter;
    }

    private static List<String> columns(InputStream text) {
        var tables = new Tables(new Container(text, Limits.USUAL));
        return tables.next() instanceof Row.Header header ? header.names() : List.of();
    }

    /** The first values, whether each stands on a line of its own or all of them in a list. */
    private static List<JsonNode> rows(InputStream text) {
        var rows = new ArrayList<JsonNode>();
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            while (rows.size() < ROWS && values.hasNextValue()) {
                rows.add(values.nextValue());
            }
        } catch (JacksonException _) {
            return rows;
        }
        return rows;
    }
}
