package org.touchstone.datasets.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.Origin;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.datasets.Split;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;

/** A snapshot in figures, as lists and pages show it. */
record SnapshotRow(
        SnapshotId id, String name, Source source, Parts parts, String digest, boolean simulated, Instant frozenAt) {

    static SnapshotRow of(SnapshotView view) {
        var words = Phrase.of("datasets.from." + (view.origin() == Origin.IMPORTED ? "imported" : "study"));
        return new SnapshotRow(
                view.id(),
                view.name(),
                new Source(view.study(), words),
                Parts.of(view),
                view.digest().substring(0, 12),
                view.simulated(),
                view.frozenAt());
    }

    /** Where the labels come from. */
    record Source(@Nullable StudyId study, Phrase words) {}

    /** How many pairs there are. */
    record Parts(int all, int train, int validation, int test) {

        static Parts of(SnapshotView view) {
            return new Parts(
                    view.size(), view.count(Split.TRAIN), view.count(Split.VALIDATION), view.count(Split.TEST));
        }
    }
}
