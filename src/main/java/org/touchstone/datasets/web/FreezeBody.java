package org.touchstone.datasets.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.FreezeRequest;
import org.touchstone.datasets.LabelPolicy;
import org.touchstone.datasets.LabelPolicy.Aggregation;
import org.touchstone.datasets.LabelPolicy.Ties;
import org.touchstone.datasets.SplitShares;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Refusal;

/** What a program wants frozen; only the study must be there. */
record FreezeBody(
        @Nullable StudyId study,
        @Nullable String name,
        @Nullable Policy policy,
        @Nullable SplitShares split,
        @Nullable Long seed,
        @Nullable Boolean withoutReview) {

    /** The label policy, of which anything may be missing. */
    record Policy(
            @Nullable Aggregation aggregation,
            @Nullable Boolean dropWeakest,
            @Nullable Ties ties,
            @Nullable Integer minimumJudgments,
            @Nullable Boolean includeSimulated) {

        static final Policy USUAL = new Policy(null, null, null, null, null);

        LabelPolicy complete() {
            return new LabelPolicy(
                    Objects.requireNonNullElse(aggregation, Aggregation.MAJORITY),
                    Boolean.TRUE.equals(dropWeakest),
                    Objects.requireNonNullElse(ties, Ties.DROP),
                    Objects.requireNonNullElse(minimumJudgments, 1),
                    Boolean.TRUE.equals(includeSimulated));
        }
    }

    StudyId required() {
        if (study == null) {
            throw new NoStudy();
        }
        return study;
    }

    FreezeRequest of(StudyView view) {
        return new FreezeRequest(
                view.id(),
                name == null || name.isBlank() ? view.settings().name() : name,
                Objects.requireNonNullElse(policy, Policy.USUAL).complete(),
                Objects.requireNonNullElseGet(split, () -> new SplitShares(0.9, 0.05, 0.05)),
                Objects.requireNonNullElse(seed, 1L),
                Boolean.TRUE.equals(withoutReview));
    }

    /** No study was named. */
    private static final class NoStudy extends Refusal.Invalid {
        NoStudy() {
            super("no-study", "study", "Name the study to freeze");
        }
    }
}
