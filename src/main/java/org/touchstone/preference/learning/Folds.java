package org.touchstone.preference.learning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;

/** Divides pairs into parts so that a conversation and its prefixes, which share their first user turn, are never in two. */
public final class Folds {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Folds() {}

    /** The part, from 0 to parts - 1, of each pair; depends only on the pair's conversation and the seed. */
    public static int[] byConversation(List<Example> pairs, int parts, long seed) {
        return pairs.stream().mapToInt(pair -> part(opening(pair), parts, seed)).toArray();
    }

    private static String opening(Example pair) {
        var turns = pair.first().conversation().turns();
        var opening = turns.stream()
                .filter(turn -> turn.speaker() == Speaker.USER)
                .map(Turn::content)
                .findFirst()
                .orElseGet(() -> turns.getFirst().content());
        return SPACE.matcher(opening.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static int part(String opening, int parts, long seed) {
        var digest = sha256();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
        var hash = digest.digest(opening.getBytes(StandardCharsets.UTF_8));
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), parts);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
