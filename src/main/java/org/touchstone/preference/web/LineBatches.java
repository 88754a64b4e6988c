package org.touchstone.preference.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file, many at once, but fewer where they are long: all lines of a batch are in memory together. */
final class LineBatches {

    /** The most bytes of a line. */
    static final int LONGEST = 4 << 20;

    private static final int MOST_LINES = 256;
    private static final int ENOUGH_BYTES = 1 << 20;

    private final InputStream in;
    private int number;
    private int bytes;

    LineBatches(InputStream lines) {
        in = new BufferedInputStream(lines, 1 << 16);
    }

    /**
     * A line as it came.
     *
     * @param number counted from 1
     * @param text as much as is kept of it where it is too long
     */
    record Line(int number, String text, boolean tooLong) {}

    /** The next lines; none at the end. */
    List<Line> next() throws IOException {
        var batch = new ArrayList<Line>();
        bytes = 0;
        while (batch.size() < MOST_LINES && bytes < ENOUGH_BYTES) {
            var line = line();
            if (line == null) {
                break;
            }
            batch.add(line);
        }
        return batch;
    }

    /** What is too long is passed over, not kept. */
    private @Nullable Line line() throws IOException {
        var line = new ByteArrayOutputStream();
        int b = in.read();
        boolean any = b >= 0;
        while (b >= 0 && b != '\n') {
            if (line.size() <= LONGEST) {
                line.write(b);
            }
            b = in.read();
        }
        if (!any) {
            return null;
        }
        boolean tooLong = line.size() > LONGEST;
        bytes += line.size();
        return new Line(++number, tooLong ? "" : line.toString(StandardCharsets.UTF_8), tooLong);
    }
}
