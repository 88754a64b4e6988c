package org.touchstone.preference.web;

import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.Family;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** The form on the page as it was typed, so that it can be shown again whatever is wrong with it. */
record TrainingFields(
        @Nullable String snapshot,
        @Nullable String family,
        @Nullable String seed) {

    static TrainingFields of(@Nullable SnapshotId snapshot) {
        return new TrainingFields(snapshot == null ? null : snapshot.toString(), Family.HYBRID.key(), "1");
    }

    /** What it asks for, or a refusal that names the first field that cannot be read. */
    TrainingForm form() {
        var wanted = "snapshot";
        try {
            var id = snapshot == null ? null : SnapshotId.of(snapshot);
            wanted = "family";
            var kind = family == null ? null : Family.of(family);
            wanted = "seed";
            var number = seed == null || seed.isBlank() ? null : Long.valueOf(seed.strip());
            return new TrainingForm(id, kind, number, null, null);
        } catch (IllegalArgumentException _) {
            throw new UnreadableField(wanted);
        }
    }

    /** A field holds something that it cannot mean. */
    private static final class UnreadableField extends Refusal.Invalid {
        UnreadableField(String field) {
            super(
                    "unreadable-field",
                    field,
                    field.equals("seed") ? "The seed is a whole number" : "Choose one of each list: the " + field);
        }

        @Override
        public Phrase phrase() {
            return phrase("." + field());
        }
    }
}
