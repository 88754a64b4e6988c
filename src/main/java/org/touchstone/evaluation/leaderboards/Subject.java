package org.touchstone.evaluation.leaderboards;

import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.inquiries.Question;
import org.touchstone.preference.ModelId;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Whose comparisons a leaderboard is made of. */
public sealed interface Subject {

    /** Those that people judged in a study. */
    record OfStudy(StudyId study) implements Subject {}

    /** The pairs of a snapshot. */
    record OfSnapshot(SnapshotId snapshot) implements Subject {}

    /** The question that a leaderboard answers; refuses a judge who has said nothing of these comparisons. */
    default Question by(Judge judge) {
        @Nullable ModelId model = judge instanceof Judge.Scores(var asked) ? asked : null;
        var how = model == null ? judge.slug() : "model";
        boolean fits = this instanceof OfStudy ? judge instanceof Judge.People : judge instanceof Judge.Labels;
        if (!fits && model == null) {
            throw new JudgeElsewhere();
        }
        return switch (this) {
            case OfStudy(var study) -> new Question(study, null, model, how);
            case OfSnapshot(var snapshot) -> new Question(null, snapshot, model, how);
        };
    }

    /** A study has people, a snapshot has labels. */
    final class JudgeElsewhere extends Refusal.Invalid {
        private JudgeElsewhere() {
            super(
                    "judge-elsewhere",
                    "by",
                    "A study is judged by all, human or a model, a snapshot by labels or a model.");
        }
    }
}
