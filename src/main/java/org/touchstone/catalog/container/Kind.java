package org.touchstone.catalog.container;

/** What a file is wrapped in, by its first bytes and not by its name. */
public enum Kind {
    PLAIN,
    GZIP,
    ZSTD,
    ZIP;

    /** How many bytes have to be seen. */
    static final int SEEN = 4;

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int ZSTD_MAGIC = 0x28b52ffd;
    private static final int ZIP_MAGIC = 0x504b0304;
    private static final int EMPTY_ZIP_MAGIC = 0x504b0506;

    /** Tells from the beginning, which may be shorter than {@value #SEEN} bytes. */
    static Kind of(byte[] beginning) {
        if (beginning.length >= 2 && (number(beginning) >>> 16) == GZIP_MAGIC) {
            return GZIP;
        }
        return switch (number(beginning)) {
            case ZSTD_MAGIC -> ZSTD;
            case ZIP_MAGIC, EMPTY_ZIP_MAGIC -> ZIP;
            default -> PLAIN;
        };
    }

    private static int number(byte[] beginning) {
        int number = 0;
        for (int i = 0; i < SEEN; i++) {
            number = number << 8 | (i < beginning.length ? beginning[i] & 0xff : 0);
        }
        return number;
    }
}
