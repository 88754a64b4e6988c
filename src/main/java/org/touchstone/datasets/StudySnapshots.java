package org.touchstone.datasets;

import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Freezes the judgments of studies. Pairs go by the identifiers of their comparisons, which follow from the content. */
@Component
class StudySnapshots {

    /** So many judgments are read within a second or two. */
    private static final long SMALL = 50_000;

    private final Studies studies;
    private final StudyLabelling labelling;
    private final LabelledTexts texts;
    private final SnapshotDrafts drafts;
    private final StudySources sources;

    StudySnapshots(
            Studies studies,
            StudyLabelling labelling,
            LabelledTexts texts,
            SnapshotDrafts drafts,
            StudySources sources) {
        this.studies = studies;
        this.labelling = labelling;
        this.texts = texts;
        this.drafts = drafts;
        this.sources = sources;
    }

    boolean isSmall(StudyId study) {
        return labelling.judgments(study) <= SMALL;
    }

    FreezePreview preview(FreezeRequest request) {
        var labels = labelling.label(studies.find(request.study()), request.policy());
        var strata = strata(labels);
        return new FreezePreview(
                strata.pairs(request.shares(), request.seed()),
                labels.leftOut(),
                labels.decided(),
                labels.behind(),
                labels.funnel(),
                strata.divided(request.shares(), request.seed()));
    }

    private Strata strata(StudyLabels labels) {
        var strata = new Strata();
        texts.forEachConversation(labels, strata::add);
        return strata;
    }

    SnapshotId freeze(FreezeRequest request, PersonId by) {
        var draft = draft(request, by);
        try {
            write(draft, request, drafts.listener(draft.id()));
        } catch (RuntimeException failure) {
            drafts.discard(draft.id());
            throw failure;
        }
        return draft.id();
    }

    /** Puts on record that the study is to be frozen. */
    SnapshotDraft draft(FreezeRequest request, PersonId by) {
        var study = studies.find(request.study());
        sources.requireReviewed(request);
        var recipe = new SnapshotDraft.Recipe(
                study.id(), PolicyJson.recipe(request.policy(), study), request.shares(), request.seed());
        var draft = new SnapshotDraft(SnapshotId.random(), request.name(), recipe, by);
        drafts.begin(draft);
        return draft;
    }

    /** Writes a draft and freezes it, or refuses. */
    void write(SnapshotDraft draft, FreezeRequest request, SnapshotDrafts.Listener listener) {
        var study = studies.find(request.study());
        var labels = labelling.label(study, request.policy());
        if (labels.taken().isEmpty()) {
            throw new NothingToFreeze("policy", "The study has no judged comparison that the label policy lets in");
        }
        listener.expect(labels.taken().size());
        var plan = request.shares();
        var writer = plan.isBalanced()
                ? drafts.writer(draft, strata(labels).placed(plan, request.seed()))
                : drafts.writer(draft);
        texts.forEachBatch(labels, draft.recipe(), batch -> {
            writer.add(batch);
            listener.written(writer.written());
        });
        var source = sources.of(request, study, labels);
        writer.freeze(source, labels.behind().simulatedJudgments() > 0);
    }
}
