package org.touchstone.webhooks;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.touchstone.support.Refusal;

/** An address to which events may be sent: https, or http on this very machine. */
record Target(URI uri) {

    private static final int LONGEST = 2_000;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Reads what somebody typed. */
    static Target of(String typed) {
        var text = typed.strip();
        try {
            var uri = URI.create(text);
            if (text.length() > LONGEST || !isWhole(uri) || !isSafe(uri)) {
                throw new InvalidTarget();
            }
            return new Target(uri);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidTarget();
        }
    }

    private static boolean isWhole(URI uri) {
        return uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
    }

    private static boolean isSafe(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme()) && new Target(uri).isThisMachine());
    }

    /** Whether the address names this machine as such; a name that merely leads here does not. */
    boolean isThisMachine() {
        return THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private static final class InvalidTarget extends Refusal.Invalid {
        InvalidTarget() {
            super(
                    "webhook-url",
                    "url",
                    "Give a whole address that begins with https://, without name, password or fragment; http:// is for"
                            + " localhost only.");
        }
    }
}
