package org.touchstone.laboratory.knowing;

import java.util.Locale;

/** What a judge was asked for. */
enum Asked {
    /** Probabilities of the choices of a question. */
    CHOICES,
    /** The probability that a given answer is right, P(True). */
    TRUTH,
    /** The probability that an answer of one's own would be right, P(IK). */
    KNOWLEDGE;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Asked of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
