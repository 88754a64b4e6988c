package org.touchstone.evaluation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.LearningCurves.Asked;
import org.touchstone.preference.Family;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** The learning curve that somebody asks for; what is missing has a default: the lexical family, three seeds, halves of halves. */
record CurveForm(
        @Nullable SnapshotId snapshot,
        @Nullable Family family,
        @Nullable List<Integer> sizes,
        @Nullable Integer seeds) {

    private static final int USUAL_SEEDS = 3;

    Asked asked() {
        if (snapshot == null) {
            throw new NoSnapshot();
        }
        return new Asked(
                snapshot,
                TrainingConfig.of(family == null ? Family.LEXICAL : family, 1),
                sizes == null ? List.of() : sizes,
                seeds == null ? USUAL_SEEDS : seeds);
    }

    private static final class NoSnapshot extends Refusal.Invalid {
        NoSnapshot() {
            super("bad-curve", "snapshot", "A learning curve needs training pairs and test pairs.");
        }

        @Override
        public Phrase phrase() {
            return phrase(".snapshot");
        }
    }
}
