package org.touchstone.datasets;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.PersonId;
import org.touchstone.support.Refusal;

/** Freezes large studies while nobody waits: a million judgments take minutes. */
@Service
public class Freezing {

    private static final Logger log = LoggerFactory.getLogger(Freezing.class);

    private final StudySnapshots studies;
    private final SnapshotDrafts drafts;
    private final Datasets datasets;
    private final TaskExecutor executor;

    Freezing(
            StudySnapshots studies,
            SnapshotDrafts drafts,
            Datasets datasets,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.studies = studies;
        this.drafts = drafts;
        this.datasets = datasets;
        this.executor = executor;
    }

    /** Begins to freeze; {@link #progress} tells how far it is under the identifier that the snapshot will have. */
    public SnapshotId begin(FreezeRequest request, PersonId by) {
        var draft = studies.draft(request, by);
        executor.execute(() -> run(draft, request));
        return draft.id();
    }

    /** How far the snapshot is; nothing where it is frozen or unknown. */
    public Optional<FreezeProgress> progress(SnapshotId id) {
        return drafts.find(id);
    }

    /** Stops the freezing, if it has not ended; what was written goes. */
    public void cancel(SnapshotId id) {
        drafts.fail(id, "Freezing was cancelled. Nothing was kept.");
    }

    private void run(SnapshotDraft draft, FreezeRequest request) {
        try {
            studies.write(draft, request, drafts.listener(draft.id()));
            datasets.noted(draft.id(), draft.by());
        } catch (Refusal refusal) {
            drafts.fail(draft.id(), String.valueOf(refusal.getMessage()));
        } catch (RuntimeException failure) {
            log.error("Freezing snapshot {} failed", draft.id(), failure);
            drafts.fail(draft.id(), "Freezing failed inside the application; its log tells more.");
        }
    }
}
