package org.touchstone.catalog.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a zip archive, one after another as they come. Nothing is unpacked to disk and a name is never used as a path; names that would
 * lead out of a folder are reported all the same, since an archive that holds one was made for another purpose.
 */
final class Archive {

    private static final Set<String> READ = Set.of("jsonl", "ndjson", "json", "csv", "tsv", "xml");
    private static final Set<String> WRAPPED = Set.of("gz", "zst");
    private static final int LONGEST_NAME = 200;

    private final Tail tail;
    private final ZipInputStream zip;
    private final Meter meter;
    private final int most;
    private int entries;

    Archive(InputStream in, Meter meter, int most) {
        // Names that do not say so themselves are not UTF-8; this set has a letter for every byte, so that none ends
        // the reading.
        this.tail = new Tail(in);
        this.zip = new ZipInputStream(tail, StandardCharsets.ISO_8859_1);
        this.meter = meter;
        this.most = most;
    }

    /** The next file, or null after the last one; folders are passed over in silence. */
    @Nullable
    Part next() throws IOException {
        drain();
        var entry = zip.getNextEntry();
        while (entry != null) {
            if (++entries > most) {
                throw TooMuch.entries(most);
            }
            if (!entry.isDirectory()) {
                return part(entry);
            }
            drain();
            entry = zip.getNextEntry();
        }
        complete();
        return null;
    }

    /** The library takes a damaged or cut header for the end; whether the files are all is told by the archive's own end. */
    private void complete() throws IOException {
        tail.transferTo(OutputStream.nullOutputStream());
        if (Directory.entries(tail.last()) != entries) {
            throw new ZipException("The archive has other files than it says");
        }
    }

    /** What is left of a file counts as well: leaving it to the library would unfold it unmeasured. */
    private void drain() throws IOException {
        if (entries > 0) {
            meter.unfolding(zip).transferTo(OutputStream.nullOutputStream());
        }
    }

    private Part part(ZipEntry entry) throws IOException {
        var name = shown(entry.getName());
        if (leadsOut(entry.getName())) {
            return new Part.Passed(
                    name, "The archive's file \"%s\" was passed over: its name leads out of a folder".formatted(name));
        }
        var bare = name.toLowerCase(Locale.ROOT);
        boolean wrapped = WRAPPED.contains(ending(bare));
        if (!READ.contains(ending(wrapped ? bare.substring(0, bare.lastIndexOf('.')) : bare))) {
            return new Part.Passed(
                    name,
                    "The archive's file \"%s\" was passed over: its name has none of the known endings"
                            .formatted(name));
        }
        return content(name);
    }

    private Part content(String name) throws IOException {
        var peeked = Unwrapping.peekable(zip);
        var kind = Unwrapping.kind(peeked);
        if (kind == Kind.ZIP) {
            return new Part.Passed(
                    name, "The archive's file \"%s\" was passed over: it is an archive in turn".formatted(name));
        }
        return new Part.Content(name, Unwrapping.withoutMark(meter.unfolding(Unwrapping.unwrapped(peeked, kind))));
    }

    private static boolean leadsOut(String name) {
        var path = name.replace('\\', '/');
        return path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*") || ("/" + path + "/").contains("/../");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String shown(String name) {
        var clean = name.replaceAll("[\\p{Cntrl}\"]", " ");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }
}
