package org.touchstone.catalog.jsonl;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.container.Container;
import org.touchstone.catalog.container.Limits;
import org.touchstone.catalog.container.Part;

/**
 * Reads lines of UTF-8 text, or the elements of a file that is one JSON list, in constant memory, and those of every file of an archive. A line
 * that is too long, is not UTF-8 or holds a NUL is given as {@link Line.Unreadable} and reading goes on after it; where the stream itself breaks
 * off, the last line says so. Lines are counted on through the files of an archive, and so is each file that is passed over.
 */
public final class LineReader implements Lines {

    private static final int CHUNK = 1 << 16;
    private static final String UNCLOSED = "The file ends in the middle: its list is not closed";

    private final Container container;
    private final byte[] chunk = new byte[CHUNK];
    private final LineBuffer line = new LineBuffer();
    private Part.@Nullable Content part;
    private int position;
    private int limit;
    private Cut cut = new Cut();
    private boolean fresh;
    private long number;
    private long before;
    private boolean over;
    private @Nullable String broken;

    public LineReader(InputStream raw) {
        this(new Container(raw, Limits.USUAL));
    }

    public LineReader(Container container) {
        this.container = container;
    }

    @Override
    public @Nullable Line next() {
        while (!over) {
            var read = read();
            boolean blank = read instanceof Line.Text text && text.text().isBlank();
            if (read != null && !blank) {
                return read;
            }
        }
        return null;
    }

    @Override
    public String place() {
        return part == null || part.name().isEmpty() ? "" : "In %s, line %d: ".formatted(part.name(), number - before);
    }

    @Override
    public @Nullable String broken() {
        return broken;
    }

    @Override
    public long bytesRead() {
        return container.bytesRead();
    }

    @Override
    public void close() throws IOException {
        container.close();
    }

    private @Nullable Line read() {
        line.clear();
        try {
            return part == null || ended() ? open() : rest();
        } catch (IOException failure) {
            over = true;
            broken = Container.words(failure);
            number = Math.max(1, line.isEmpty() ? number + 1 : number);
            return new Line.Unreadable(number, broken, line.excerpt());
        }
    }

    private boolean ended() throws IOException {
        while (position == limit) {
            if (!fill()) {
                return true;
            }
        }
        return false;
    }

    /** What comes before the lines of the next file, if anything: that this one's list was cut off, or that a file was passed over. */
    private @Nullable Line open() throws IOException {
        if (cut.isBetweenElements()) {
            cut = new Cut();
            return new Line.Unreadable(++number, UNCLOSED, "");
        }
        part = null;
        switch (container.next()) {
            case null -> over = true;
            case Part.Content content -> begin(content);
            case Part.Passed passed -> {
                return new Line.Unreadable(++number, passed.reason(), "");
            }
        }
        return null;
    }

    private void begin(Part.Content content) {
        part = content;
        before = number;
        cut = new Cut();
        fresh = true;
    }

    /** The line that begins here, where at least one byte is. */
    private Line rest() throws IOException {
        number++;
        while (position < limit || fill()) {
            if (takeUpToLineEnd()) {
                return line.asLine(number, true);
            }
        }
        return line.asLine(number, false);
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = 0;
        limit = part == null ? 0 : Math.max(0, part.text().read(chunk));
        position = fresh ? cut.open(chunk, limit) : 0;
        fresh = false;
        return limit > 0;
    }

    private boolean takeUpToLineEnd() {
        int end = cut.end(chunk, position, limit);
        line.append(chunk, position, end - position);
        position = Math.min(end + 1, limit);
        return end < limit;
    }
}
