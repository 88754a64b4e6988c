package org.touchstone.datasets;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** How a file is compressed. */
public enum Packing {
    NONE("plain", ""),
    GZIP("gzip", ".gz"),
    /** Zstandard, RFC 8878. */
    ZSTD("zstd", ".zst");

    private static final int BUFFER = 1 << 16;

    private final String code;
    private final String suffix;

    Packing(String code, String suffix) {
        this.code = code;
        this.suffix = suffix;
    }

    /** Its name in addresses and, where there is one, in headers. */
    public String code() {
        return code;
    }

    /** What is appended to the name of a file. */
    public String suffix() {
        return suffix;
    }

    /**
     * Writes what the content writes, compressed. The stream is neither closed nor, where the content fails, ended: one that ends properly
     * would pass for the whole file.
     */
    public void pack(OutputStream out, Content content) throws IOException {
        switch (this) {
            case NONE -> {
                var buffered = new BufferedOutputStream(out, BUFFER);
                content.writeTo(buffered);
                buffered.flush();
            }
            case GZIP -> {
                var zipped = new GZIPOutputStream(out, BUFFER);
                content.writeTo(zipped);
                zipped.finish();
            }
            case ZSTD -> {
                var zipped = new ZstdOutputStream(out).setCloseFrameOnFlush(true);
                var buffered = new BufferedOutputStream(zipped, BUFFER);
                content.writeTo(buffered);
                buffered.flush();
            }
        }
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }
}
