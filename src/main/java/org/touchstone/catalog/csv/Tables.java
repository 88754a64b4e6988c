package org.touchstone.catalog.csv;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.container.Container;
import org.touchstone.catalog.container.Part;

/** The records of every table of a container, each table with a header of its own; lines are counted on through all of them. */
public final class Tables implements AutoCloseable {

    private final Container container;
    private @Nullable Table table;
    private String name = "";
    private long before;
    private long last;
    private boolean over;
    private @Nullable String broken;

    public Tables(Container container) {
        this.container = container;
    }

    /** The next record, or null at the end. */
    public @Nullable Row next() {
        while (!over) {
            var row = table == null ? open() : counted(table.next());
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /** Where the last record stands, as words before a reason; empty where its number says it all. */
    public String place() {
        return name.isEmpty() ? "" : "In %s, line %d: ".formatted(name, last - before);
    }

    /** Why reading ended before the end of the file; null where it did not. */
    public @Nullable String broken() {
        return broken;
    }

    /** How many bytes were taken from the stream so far, before decompression. */
    public long bytesRead() {
        return container.bytesRead();
    }

    @Override
    public void close() throws IOException {
        container.close();
    }

    private @Nullable Row open() {
        name = "";
        try {
            switch (container.next()) {
                case null -> over = true;
                case Part.Content content -> {
                    table = new Table(content.text());
                    name = content.name();
                    before = last;
                }
                case Part.Passed passed -> {
                    return new Row.Unreadable(++last, passed.reason(), "");
                }
            }
        } catch (IOException failure) {
            return stopped(Container.words(failure));
        }
        return null;
    }

    private Row stopped(String reason) {
        over = true;
        broken = reason;
        return new Row.Unreadable(++last, reason, "");
    }

    private @Nullable Row counted(@Nullable Row row) {
        if (row == null) {
            table = null;
            return null;
        }
        last = before + row.line();
        if (table != null && table.broken() != null) {
            broken = table.broken();
            over = true;
        }
        return switch (row) {
            case Row.Header header -> new Row.Header(last, header.names());
            case Row.Cells cells -> new Row.Cells(last, cells.values());
            case Row.Unreadable bad -> new Row.Unreadable(last, bad.reason(), bad.excerpt());
        };
    }
}
