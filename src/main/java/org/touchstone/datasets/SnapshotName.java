package org.touchstone.datasets;

import org.touchstone.support.Refusal;

/** What a snapshot may be called. */
final class SnapshotName {

    private static final int LONGEST = 120;

    private SnapshotName() {}

    static String checked(String name) {
        var clean = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new UnfitName(LONGEST);
        }
        return clean;
    }

    /** The name is missing or too long. */
    private static final class UnfitName extends Refusal.Invalid {
        UnfitName(int longest) {
            super("unfit-name", "name", "A snapshot needs a name of at most %d characters".formatted(longest), longest);
        }
    }
}
