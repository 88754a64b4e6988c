package org.touchstone.support;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SHA-256 over a list of texts; lengths go in too, so that no two different lists run together into the same bytes. */
public final class Sha256 {

    private Sha256() {}

    /** The digest of the texts in order as 64 lower-case hexadecimal digits; null differs from the empty text. */
    public static String hex(@Nullable String... texts) {
        return HexFormat.of().formatHex(digest(texts));
    }

    /** An identifier that only these texts in this order have: the digest's first 122 free bits in a UUID of version 8. */
    public static UUID uuid(@Nullable String... texts) {
        var bits = ByteBuffer.wrap(digest(texts));
        long high = (bits.getLong() & 0xffffffffffff0fffL) | 0x8000L;
        long low = (bits.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** A digest that has seen nothing yet. */
    public static MessageDigest empty() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static byte[] digest(@Nullable String... texts) {
        var digest = empty();
        for (var text : texts) {
            byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4)
                    .putInt(text == null ? -1 : bytes.length)
                    .array());
            digest.update(bytes);
        }
        return digest.digest();
    }
}
