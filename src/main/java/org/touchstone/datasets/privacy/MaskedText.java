package org.touchstone.datasets.privacy;

import java.util.Locale;

/** Texts that nobody reviews before they leave, such as workers' reasons: what looks like personal data is masked in them. */
public final class MaskedText {

    private static final Recognisers ALL = new Recognisers();

    private MaskedText() {}

    /** The text with the kind in brackets, such as {@code [email]}, in the place of each passage that looks like personal data. */
    public static String of(String text) {
        var masked = new StringBuilder();
        int from = 0;
        for (var match : ALL.find(text)) {
            masked.append(text, from, match.start())
                    .append('[')
                    .append(match.kind().name().toLowerCase(Locale.ROOT))
                    .append(']');
            from = match.end();
        }
        return masked.append(text, from, text.length()).toString();
    }
}
