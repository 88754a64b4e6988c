package org.touchstone.catalog.container;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What a zip archive says at its very end. */
final class Directory {

    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int ENTRIES = 10;
    private static final int COMMENT = 20;

    /** What stands for a number that is too large for its place and is told in a record of its own. */
    private static final int LARGE = 0xffff;

    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LARGE_SIGNATURE = 0x06064b50;
    private static final int LARGE_LENGTH = 56;
    private static final int LARGE_ENTRIES = 32;

    private final ByteBuffer last;

    private Directory(byte[] last) {
        this.last = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** How many entries the archive that ends with these bytes says it has; fails where they are no archive's end. */
    static long entries(byte[] last) throws EOFException {
        return new Directory(last).entries();
    }

    /** Looked for from behind, as the comment after it may hold anything. */
    private long entries() throws EOFException {
        for (int at = last.limit() - LENGTH; at >= 0; at--) {
            if (last.getInt(at) == SIGNATURE && at + LENGTH + small(at + COMMENT) == last.limit()) {
                return small(at + ENTRIES) == LARGE ? large(at - LOCATOR_LENGTH) : small(at + ENTRIES);
            }
        }
        throw new EOFException();
    }

    private long large(int locator) {
        int record = locator - LARGE_LENGTH;
        boolean told =
                record >= 0 && last.getInt(locator) == LOCATOR_SIGNATURE && last.getInt(record) == LARGE_SIGNATURE;
        return told ? last.getLong(record + LARGE_ENTRIES) : LARGE;
    }

    private int small(int at) {
        return last.getShort(at) & 0xffff;
    }
}
