package org.touchstone.evaluation.scorings;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Refusal;

/** Scores whole snapshots. Asking returns at once; the work is done in the background, and its state can be read at any time. */
@Service
public class Scorings {

    private final ScoringTable table;
    private final PreferenceModels models;
    private final Datasets datasets;
    private final AuditTrail audit;
    private final Clock clock;

    Scorings(ScoringTable table, PreferenceModels models, Datasets datasets, AuditTrail audit, Clock clock) {
        this.table = table;
        this.models = models;
        this.datasets = datasets;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks for the scores of a snapshot, or gives those that were asked for before; refuses an unknown model or snapshot. */
    @Transactional
    public Scoring ask(ModelId model, SnapshotId snapshot, PersonId by) {
        models.find(model);
        int total = datasets.find(snapshot).size();
        if (table.ask(new ScoringTable.Asked(model, snapshot, total, by), clock.instant())) {
            audit.record(by, "snapshot-scoring-asked", model.toString(), Map.of("snapshot", snapshot.toString()));
        }
        return table.unfailed(model, snapshot).orElseThrow(UnknownScoring::new);
    }

    /** Those of a model, the newest first. */
    @Transactional(readOnly = true)
    public List<Scoring> of(ModelId model) {
        models.find(model);
        return table.of(model);
    }

    /** Returns one of the model's, or refuses when there is none. */
    @Transactional(readOnly = true)
    public Scoring find(ModelId model, UUID id) {
        return table.find(id).filter(found -> found.model().equals(model)).orElseThrow(UnknownScoring::new);
    }

    /** Ends the work, or deletes what came of it. */
    @Transactional
    public void remove(ModelId model, UUID id, PersonId by) {
        var scoring = find(model, id);
        table.remove(id);
        audit.record(
                by,
                "snapshot-scoring-removed",
                model.toString(),
                Map.of("snapshot", scoring.snapshot().toString()));
    }

    /** Refuses while the scores are not there. */
    public Scoring done(ModelId model, UUID id) {
        var scoring = find(model, id);
        if (!scoring.isReady()) {
            throw new NotScoredYet();
        }
        return scoring;
    }

    /** Hands over every pair with its scores, in the snapshot's order; no more is held than the numbers themselves. */
    public void forEach(Scoring scoring, Consumer<ScoredPair> each) {
        var scores = ByteBuffer.wrap(table.scores(scoring.id()).orElseThrow(NotScoredYet::new))
                .asDoubleBuffer();
        datasets.forEachPlaced(
                scoring.snapshot(), placed -> each.accept(new ScoredPair(placed, scores.get(), scores.get())));
    }

    /** It was never asked for, was cancelled, or went with its model or snapshot. */
    private static final class UnknownScoring extends Refusal.NotFound {
        UnknownScoring() {
            super("unknown-scoring", "There are no such scores; they may have been deleted");
        }
    }

    /** The work goes on, or failed. */
    private static final class NotScoredYet extends Refusal.Conflict {
        NotScoredYet() {
            super("not-scored-yet", "The scores are not there yet; ask for the status of the work");
        }
    }
}
