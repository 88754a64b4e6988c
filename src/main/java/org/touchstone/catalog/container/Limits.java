package org.touchstone.catalog.container;

/**
 * How much a file may be and unfold to. A file that goes beyond is read up to there and no further.
 *
 * @param compressed bytes as they arrive
 * @param uncompressed bytes after decompression, of all its parts together
 * @param ratio how many times larger than what arrived the content may be, once it is larger than {@value #HARMLESS} bytes
 * @param entries how many files an archive may hold
 */
public record Limits(long compressed, long uncompressed, int ratio, int entries) {

    /** Content up to this size, in bytes, may have any ratio: a short file of repeated words is no attack. */
    static final long HARMLESS = 16L << 20;

    /** For readers that nobody has configured. */
    public static final Limits USUAL = new Limits(2L << 30, 20L << 30, 200, 1_000);

    public Limits {
        if (compressed < 1 || uncompressed < 1 || ratio < 1 || entries < 1) {
            throw new IllegalArgumentException("Every limit of an upload is at least 1");
        }
    }
}
