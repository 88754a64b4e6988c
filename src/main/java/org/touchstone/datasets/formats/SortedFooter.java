package org.touchstone.datasets.formats;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.Objects;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * The end of a Parquet file with the encodings of each column in their order. The library lists them as a hash set happens to, which differs
 * from process to process, so that the same file would not be the same bytes.
 */
final class SortedFooter {

    /** The footer's length and the four letters that end every file. */
    private static final int END = 8;

    private SortedFooter() {}

    /**
     * Writes the tail, in order.
     *
     * @param tail the last bytes of the file, with the whole footer in them
     */
    static void write(byte[] tail, OutputStream out) throws IOException {
        var end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        int length = end.getInt(tail.length - END);
        int start = tail.length - END - length;
        var footer = Util.readFileMetaData(new ByteArrayInputStream(tail, start, length));
        sort(footer);
        var sorted = new ByteArrayOutputStream(length);
        Util.writeFileMetaData(footer, sorted);
        end.putInt(tail.length - END, sorted.size());
        out.write(tail, 0, start);
        sorted.writeTo(out);
        out.write(tail, tail.length - END, END);
    }

    private static void sort(FileMetaData footer) {
        for (var group : Objects.requireNonNull(footer.getRow_groups())) {
            for (var column : Objects.requireNonNull(group.getColumns())) {
                Collections.sort(Objects.requireNonNull(
                        Objects.requireNonNull(column.getMeta_data()).getEncodings()));
            }
        }
    }
}
