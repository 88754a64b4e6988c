package org.touchstone.datasets;

import org.springframework.stereotype.Component;
import org.touchstone.datasets.privacy.PersonalData;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Queue;
import org.touchstone.quality.Consensuses;
import org.touchstone.quality.Judges;
import org.touchstone.quality.consensus.SoftLabels;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Refusal;

/** Labels the judged comparisons of a study as a policy says. */
@Component
class StudyLabelling {

    private final Consensuses consensuses;
    private final SoftLabels softLabels;
    private final Queue queue;
    private final Judgments judgments;
    private final PersonalData personal;

    StudyLabelling(
            Consensuses consensuses, SoftLabels softLabels, Queue queue, Judgments judgments, PersonalData personal) {
        this.consensuses = consensuses;
        this.softLabels = softLabels;
        this.queue = queue;
        this.judgments = judgments;
        this.personal = personal;
    }

    /** How many judgments there are to read. */
    long judgments(StudyId study) {
        return judgments.standing(study).all().judgments();
    }

    StudyLabels label(StudyView study, LabelPolicy policy) {
        var scale = study.settings().scale();
        if (policy.dropWeakest() && scale.steps() < 2) {
            throw new NoWeakestStep();
        }
        var judges = policy.includeSimulated() ? Judges.ALL : Judges.HUMAN;
        boolean soft = policy.aggregation() == LabelPolicy.Aggregation.SOFT && scale.comparesTwo();
        var labels = new StudyLabels(
                        policy,
                        study.settings().orientation(),
                        queue.golds(study.id()),
                        soft ? softLabels.now(study.id(), judges) : null)
                .without(personal.leftOut(study.id()));
        consensuses.settled(study.id(), judges).forEach(labels::add);
        if (scale == Scale.RANKING) {
            consensuses.rankings(study.id(), judges).forEach(labels::add);
        }
        return labels;
    }

    /** A scale of one step, or of ranks, has no weakest step to drop. */
    private static final class NoWeakestStep extends Refusal.Invalid {
        NoWeakestStep() {
            super(
                    "no-weakest-step",
                    "dropWeakest",
                    "The study's scale has a single step to each side, so there is no weakest step to leave out");
        }
    }
}
