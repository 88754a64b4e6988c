package org.touchstone.preference;

import org.touchstone.support.Refusal;

/** What a model is called. */
final class ModelName {

    private static final int LONGEST = 200;

    private ModelName() {}

    /** The name as it is kept; refuses one that says nothing or too much. */
    static String of(String typed) {
        var plain = typed.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new UnfitName();
        }
        return plain;
    }

    /** A model has a name of a readable length. */
    private static final class UnfitName extends Refusal.Invalid {
        UnfitName() {
            super("model-name", "name", "A name has 1 to %d characters".formatted(LONGEST), LONGEST);
        }
    }
}
