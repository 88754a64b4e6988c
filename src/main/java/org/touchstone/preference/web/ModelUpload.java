package org.touchstone.preference.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.touchstone.support.Refusal;

/**
 * Reads a model's file as it is brought: the safetensors file, or the archive with the card.
 *
 * @param largest the most bytes that a model may have, and what stands before it in an archive; it is held in memory while it is checked
 */
@ConfigurationProperties("touchstone.models")
record ModelUpload(@DefaultValue("512MB") DataSize largest) {

    private static final int ZIP = 'P' << 8 | 'K';

    byte[] read(InputStream content) throws IOException {
        try (var input = new PushbackInputStream(content, 2)) {
            var start = input.readNBytes(2);
            input.unread(start);
            boolean packed = start.length == 2 && (start[0] << 8 | start[1]) == ZIP;
            return limited(packed ? entry(input) : input);
        } catch (ZipException | EOFException _) {
            // An archive that was cut off ends in an EOFException, which would pass for a client that went away.
            throw new UnfitFile("zip", "The archive is broken");
        }
    }

    /** What lies before the model counts, too: a small archive may unfold to any length. */
    private InputStream entry(InputStream content) throws IOException {
        var zip = new ZipInputStream(content);
        long left = most();
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".safetensors")) {
                return zip;
            }
            left -= zip.skip(left + 1);
            if (left < 0) {
                throw tooLarge();
            }
        }
        throw new UnfitFile("zip", "The archive holds no .safetensors file");
    }

    private byte[] limited(InputStream input) throws IOException {
        int most = most();
        var bytes = input.readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooLarge();
        }
        if (bytes.length == 0) {
            throw new UnfitFile("empty", "The file is empty");
        }
        return bytes;
    }

    private int most() {
        return (int) Math.min(largest.toBytes(), Integer.MAX_VALUE - 16);
    }

    private UnfitFile tooLarge() {
        return new UnfitFile("large", "The file has more than " + largest.toMegabytes() + " MB", largest.toMegabytes());
    }

    /** The file is not even tried. */
    private static final class UnfitFile extends Refusal.Invalid {

        UnfitFile(String why, String message, java.io.Serializable... gaps) {
            super("model-file-" + why, "file", message, gaps);
        }
    }
}
