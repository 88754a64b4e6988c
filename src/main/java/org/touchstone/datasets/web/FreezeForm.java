package org.touchstone.datasets.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.FreezeRequest;
import org.touchstone.datasets.LabelPolicy;
import org.touchstone.datasets.LabelPolicy.Aggregation;
import org.touchstone.datasets.LabelPolicy.Ties;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/**
 * What to freeze, as the page asks for it; whatever is missing is the usual, and shares are in percent.
 *
 * @param asked whether somebody filled the form in: a box that is not ticked is not sent, so its absence means nothing before
 */
record FreezeForm(
        @Nullable StudyId study,
        @Nullable String name,
        @Nullable Aggregation aggregation,
        @Nullable Integer minimumJudgments,
        @Nullable Ties ties,
        @Nullable Boolean dropWeakest,
        @Nullable Boolean includeSimulated,
        @Nullable Integer train,
        @Nullable Integer validation,
        @Nullable Integer test,
        @Nullable Long seed,
        @Nullable Boolean asked) {

    /** The same with the usual in place of whatever is missing. */
    FreezeForm filled(StudyView view) {
        return new FreezeForm(
                view.id(),
                name == null || name.isBlank() ? view.settings().name() : name,
                Objects.requireNonNullElse(aggregation, Aggregation.MAJORITY),
                Objects.requireNonNullElse(minimumJudgments, 1),
                Objects.requireNonNullElse(ties, Ties.DROP),
                weakest(view),
                Boolean.TRUE.equals(includeSimulated),
                Objects.requireNonNullElse(train, 80),
                Objects.requireNonNullElse(validation, 10),
                Objects.requireNonNullElse(test, 10),
                Objects.requireNonNullElse(seed, 1L),
                asked);
    }

    FreezeRequest of(StudyView view) {
        var words = name == null || name.isBlank() ? view.settings().name() : name;
        var policy = new LabelPolicy(
                Objects.requireNonNullElse(aggregation, Aggregation.MAJORITY),
                weakest(view),
                Objects.requireNonNullElse(ties, Ties.DROP),
                Objects.requireNonNullElse(minimumJudgments, 1),
                Boolean.TRUE.equals(includeSimulated));
        var shares = Percent.shares(
                Objects.requireNonNullElse(train, 80),
                Objects.requireNonNullElse(validation, 10),
                Objects.requireNonNullElse(test, 10));
        return new FreezeRequest(view.id(), words, policy, shares, Objects.requireNonNullElse(seed, 1L));
    }

    private boolean weakest(StudyView view) {
        boolean graded = view.settings().scale().steps() > 1;
        return graded && (asked == null || Boolean.TRUE.equals(dropWeakest));
    }
}
