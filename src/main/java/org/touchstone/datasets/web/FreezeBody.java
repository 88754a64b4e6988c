package org.touchstone.datasets.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.FreezeRequest;
import org.touchstone.datasets.LabelPolicy;
import org.touchstone.datasets.SplitPlan;
import org.touchstone.datasets.SplitShares;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * What a program wants frozen; only the study must be there.
 *
 * @param policy the part of {@link LabelPolicy} that is to differ from the usual, as JSON of the same shape as in manifests
 * @param split shares or folds, as {@link SplitPlan#read} reads them
 * @param withoutReview whether finds of personal data that nobody has decided on are to be frozen
 * @param others names that are none of these
 */
record FreezeBody(
        @Nullable StudyId study,
        @Nullable String name,
        @Nullable JsonNode policy,
        @Nullable JsonNode split,
        @Nullable Long seed,
        @Nullable Boolean withoutReview,
        @JsonAnySetter @Nullable Map<String, Object> others) {

    StudyId required() {
        if (others != null && !others.isEmpty()) {
            throw new UnknownField(others.keySet().iterator().next());
        }
        if (study == null) {
            throw new NoStudy();
        }
        return study;
    }

    FreezeRequest of(StudyView view) {
        return new FreezeRequest(
                view.id(),
                name == null || name.isBlank() ? view.settings().name() : name,
                policy == null || policy.isNull() ? LabelPolicy.USUAL : LabelPolicy.read(policy),
                split == null || split.isNull() ? SplitShares.USUAL : SplitPlan.read(split, view.id()),
                Objects.requireNonNullElse(seed, 1L),
                Boolean.TRUE.equals(withoutReview));
    }

    /** No study was named. */
    private static final class NoStudy extends Refusal.Invalid {
        NoStudy() {
            super("no-study", "study", "Name the study to freeze");
        }
    }

    /** A name that nothing is read from, such as a slip in one that is. */
    private static final class UnknownField extends Refusal.Invalid {
        UnknownField(String field) {
            super(
                    "unknown-field",
                    field,
                    "There is no field " + field + "; there are study, name, policy, split, seed and withoutReview",
                    field);
        }
    }
}
