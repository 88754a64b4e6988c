package org.touchstone.preference;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;

/** Asks for trainings, watches them and stops them. Each runs in a process of its own, started by some trainer on this database. */
@Service
public class TrainingRuns {

    private final RunTable runs;
    private final Datasets datasets;
    private final AuditTrail audit;

    TrainingRuns(RunTable runs, Datasets datasets, AuditTrail audit) {
        this.runs = runs;
        this.datasets = datasets;
        this.audit = audit;
    }

    /** Queues a training; refuses an unknown snapshot and one without training pairs. */
    @Transactional
    public RunId train(SnapshotId snapshot, TrainingConfig config, PersonId by) {
        var data = datasets.find(snapshot);
        if (data.counts().getOrDefault(Split.TRAIN, 0) == 0) {
            throw new NothingToLearnFrom(data.name());
        }
        var id = RunId.random();
        runs.add(id, snapshot, config, by);
        audit.record(
                by,
                "training-requested",
                "training run " + id,
                Map.of(
                        "snapshot",
                        snapshot.toString(),
                        "family",
                        config.family().key()));
        return id;
    }

    /** Returns the run, or refuses when there is none. */
    @Transactional(readOnly = true)
    public RunView find(RunId id) {
        return runs.find(id).orElseThrow(() -> new UnknownRun(id));
    }

    /** Returns the latest runs, newest first. */
    @Transactional(readOnly = true)
    public List<RunView> latest(int limit) {
        return runs.latest(limit);
    }

    /** Returns the points of the run's curves, by series and step. */
    @Transactional(readOnly = true)
    public List<MetricPoint> metrics(RunId id) {
        return runs.metrics(id);
    }

    /** Stops the run between two steps, or before its first; refuses when it is over. Asking again changes nothing. */
    @Transactional
    public void cancel(RunId id, PersonId by) {
        var run = find(id);
        if (!runs.cancel(id)) {
            throw new RunOver(find(id).status());
        }
        if (run.status() != RunView.Status.CANCELLING) {
            audit.record(by, "training-cancelled", "training run " + id);
        }
    }
}
