package org.touchstone.datasets.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import org.touchstone.datasets.PlacedPair;
import tools.jackson.databind.node.ObjectNode;

/** A JSON object on each line. Line separators that JSON allows inside texts but some readers take for line ends are escaped. */
final class JsonLines implements RecordWriter {

    private final PairLines format;
    private final OutputStream out;
    private long records;

    JsonLines(PairLines format, OutputStream out) {
        this.format = format;
        this.out = out;
    }

    @Override
    public boolean add(PlacedPair pair) throws IOException {
        var lines = format.of(pair);
        for (var line : lines) {
            out.write(bytes(line));
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
        var text = line.toString()
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029")
                .replace("\u0085", "\\u0085");
        return (text + "\n").getBytes(UTF_8);
    }
}
