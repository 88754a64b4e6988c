package org.touchstone.laboratory.language;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The tokens of the small language models: the 256 bytes of UTF-8, and two marks. */
public final class Bytes {

    /** Begins a text. */
    public static final int BEGIN = 256;

    /** Ends a text; the score of a text is read here. */
    public static final int END = 257;

    /** How many tokens there are. */
    public static final int SIZE = 258;

    private Bytes() {}

    /** The bytes of a text, without marks. */
    public static int[] tokens(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var tokens = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            tokens[i] = Byte.toUnsignedInt(bytes[i]);
        }
        return tokens;
    }

    /** The text that tokens spell: marks are passed over, and what is not UTF-8 becomes U+FFFD. */
    public static String text(int[] tokens) {
        var bytes = new ByteArrayOutputStream();
        for (int token : tokens) {
            if (token < BEGIN) {
                bytes.write(token);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
