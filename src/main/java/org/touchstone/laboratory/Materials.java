package org.touchstone.laboratory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Refusal;
import org.touchstone.support.Sha256;

/** Files of text that experiments work with, each known by the SHA-256 of its bytes in hexadecimal. */
@Service
public class Materials {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final MaterialTable table;

    Materials(MaterialTable table) {
        this.table = table;
    }

    /**
     * Keeps a file and returns its digest. One that no experiment has asked for within a day is forgotten.
     *
     * @param field into which it was put; a file that is empty, too large or no UTF-8 is refused by its name
     */
    @Transactional
    public String keep(Field field, byte[] content) {
        if (content.length == 0 || content.length > most(field)) {
            throw content.length == 0 ? new NoMaterial(field.name()) : new TooLarge(field);
        }
        text(field.name(), content);
        table.forgetUnused();
        var digest = HexFormat.of().formatHex(Sha256.empty().digest(content));
        table.keep(digest, content);
        return digest;
    }

    /** Keeps the lines that were written into a field and returns their digest; the digest of a file that is there stands for itself. */
    String kept(Field field, String written) {
        if (!DIGEST.matcher(written.strip()).matches()) {
            return keep(field, written.getBytes(StandardCharsets.UTF_8));
        }
        if (!table.has(written.strip())) {
            throw new NoMaterial(field.name());
        }
        return written.strip();
    }

    /** How many bytes a file may have that is put into a field. */
    public static int most(Field field) {
        return Objects.requireNonNull(field.high()).intValue();
    }

    /** How large a file is; empty where it is not there. */
    public Optional<Size> size(String digest) {
        return content(digest).map(bytes -> new Size(lines(bytes).size(), bytes.length));
    }

    /** How many bytes a file has; none where it is not there. */
    @Transactional(readOnly = true)
    public int bytes(String digest) {
        return table.bytes(digest);
    }

    /** A file as it was brought; empty where it is not there. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(String digest) {
        return table.find(digest);
    }

    /** The lines of a file, from the first; empty ones, too, so that they can be counted. */
    List<String> lines(String digest) {
        return lines(content(digest).orElseThrow(() -> new IllegalStateException("There is no file " + digest)));
    }

    private static List<String> lines(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .toList();
    }

    private static void text(String field, byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException _) {
            throw new NoText(field, content, bytes.position());
        }
    }

    /** How many lines a file has, and how many bytes. */
    public record Size(int lines, int bytes) {}

    private static final class NoMaterial extends Refusal.Invalid {
        NoMaterial(String field) {
            super("no-material", field, "%s: choose a file that is not empty".formatted(field));
        }
    }

    private static final class TooLarge extends Refusal.Invalid {
        TooLarge(Field field) {
            super(
                    "material-too-large",
                    field.name(),
                    "%s: the file is larger than %d MB".formatted(field.name(), most(field) / Field.MEGABYTE),
                    most(field) / Field.MEGABYTE);
        }
    }

    private static final class NoText extends Refusal.Invalid {
        NoText(String field, byte[] content, int bad) {
            this(
                    field,
                    bad + 1,
                    1
                            + (int) IntStream.range(0, bad)
                                    .filter(i -> content[i] == '\n')
                                    .count());
        }

        private NoText(String field, int place, int line) {
            super(
                    "material-no-text",
                    field,
                    "%s: the file is no text in UTF-8; byte %d, in line %d, cannot be read"
                            .formatted(field, place, line),
                    place,
                    line);
        }
    }
}
