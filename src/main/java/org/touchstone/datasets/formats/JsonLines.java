package org.touchstone.datasets.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import org.touchstone.datasets.PlacedPair;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A JSON object on each line. Line separators that JSON allows inside texts but some readers take for line ends are escaped. */
final class JsonLines implements RecordWriter {

    private final PairLines format;
    private final Layout layout;
    private final OutputStream out;
    private long records;

    /** What stands between keys and values. */
    enum Layout {
        /** Nothing that is not needed. */
        DENSE,
        /** A space after each comma and colon, as HH-RLHF's own files have it, so that a file comes back to the byte. */
        SPACED;

        String text(ObjectNode line) {
            return this == DENSE
                    ? line.toString()
                    : line.properties().stream()
                            .map(entry -> StringNode.valueOf(entry.getKey()) + ": " + entry.getValue())
                            .collect(Collectors.joining(", ", "{", "}"));
        }
    }

    JsonLines(PairLines format, Layout layout, OutputStream out) {
        this.format = format;
        this.layout = layout;
        this.out = out;
    }

    @Override
    public boolean add(PlacedPair pair) throws IOException {
        var lines = format.of(pair);
        for (var line : lines) {
            out.write(bytes(layout.text(line)));
        }
        records += lines.size();
        return !lines.isEmpty();
    }

    @Override
    public void finish() {}

    @Override
    public long records() {
        return records;
    }

    /** The line with its line end. */
    static byte[] bytes(ObjectNode line) {
        return bytes(line.toString());
    }

    /** The same of a line that is text already. */
    static byte[] bytes(String line) {
        return (holdsSeparator(line) ? escaped(line) : line).concat("\n").getBytes(UTF_8);
    }

    private static boolean holdsSeparator(String line) {
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '\u0085' || letter == '\u2028' || letter == '\u2029') {
                return true;
            }
        }
        return false;
    }

    private static String escaped(String line) {
        return line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\u0085", "\\u0085");
    }
}
