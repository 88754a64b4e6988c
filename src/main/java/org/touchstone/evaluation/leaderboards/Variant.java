package org.touchstone.evaluation.leaderboards;

import java.util.Arrays;
import java.util.Locale;
import org.touchstone.support.Refusal;

/** By which model votes become ratings. */
public enum Variant {
    /** Bradley and Terry, ties as half wins. */
    PLAIN,
    /** Davidson: ties are outcomes of their own. */
    DAVIDSON,
    /** Bradley and Terry with the pull of length and Markdown taken out. */
    CONTROLLED;

    /** Reads a name in either case; refuses one that is none. */
    public static Variant named(String text) {
        return Arrays.stream(values())
                .filter(variant -> variant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new UnknownVariant(text));
    }

    /** The name that addresses use. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static final class UnknownVariant extends Refusal.Invalid {
        UnknownVariant(String text) {
            super("unknown-variant", "variant", "variant is plain, davidson or controlled, but was " + text);
        }
    }
}
