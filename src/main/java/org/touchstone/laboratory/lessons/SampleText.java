package org.touchstone.laboratory.lessons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import org.touchstone.support.Sha256;

/** The text that comes with the application, written for it: for whoever has none of their own. Where it changes, kinds that read it get another version. */
public final class SampleText {

    private static final String NAME = "sample.txt";

    private SampleText() {}

    /** All of it, in UTF-8. */
    public static byte[] content() {
        try (var stream = Objects.requireNonNull(SampleText.class.getResourceAsStream(NAME), NAME)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of its bytes, in hexadecimal. */
    public static String digest() {
        return HexFormat.of().formatHex(Sha256.empty().digest(content()));
    }

    static PlainText read() {
        return PlainText.of(
                new String(content(), StandardCharsets.UTF_8).lines().toList());
    }
}
