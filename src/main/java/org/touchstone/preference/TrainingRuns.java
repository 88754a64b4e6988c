package org.touchstone.preference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;
import org.touchstone.runs.RunLog;
import org.touchstone.runs.RunOutput;
import org.touchstone.runs.RunStatus;

/** Asks for trainings, watches them and stops them. Each runs in a process of its own, started by some trainer on this database. */
@Service
public class TrainingRuns {

    private static final int MOST_SEEDS = 20;

    private final RunTable runs;
    private final Datasets datasets;
    private final AuditTrail audit;
    private final RunLog logs;

    TrainingRuns(RunTable runs, Datasets datasets, AuditTrail audit, RunLog logs) {
        this.runs = runs;
        this.logs = logs;
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

    /** Queues a training and, with the next seeds, so many of the same that there are as many as asked for. */
    @Transactional
    public List<RunId> train(SnapshotId snapshot, TrainingConfig config, int seeds, PersonId by) {
        if (seeds < 1 || seeds > MOST_SEEDS) {
            throw new TooManySeeds(MOST_SEEDS);
        }
        var first = train(snapshot, config, by);
        var rest = seeds == 1 ? List.<RunId>of() : repeat(first, seeds - 1, by);
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    /** Queues the same training again so many times, each time with a seed that was not used yet for its snapshot and family. */
    @Transactional
    public List<RunId> repeat(RunId id, int times, PersonId by) {
        find(id);
        if (times < 1 || times > MOST_SEEDS) {
            throw new TooManySeeds(MOST_SEEDS);
        }
        var repeated = Stream.generate(RunId::random).limit(times).toList();
        for (var run : repeated) {
            runs.repeat(run, id, by);
            audit.record(by, "training-requested", "training run " + run, Map.of("as", id.toString()));
        }
        return repeated;
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

    /** Returns the runs that are not over, in the order in which they are or will be run. */
    @Transactional(readOnly = true)
    public List<RunView> unfinished() {
        return runs.unfinished();
    }

    /** Returns runs that are over, newest first, after so many of them. */
    @Transactional(readOnly = true)
    public List<RunView> finished(int skip, int limit) {
        return runs.finished(skip, limit);
    }

    /** Returns what the run's processes printed; empty before they have said anything. */
    @Transactional(readOnly = true)
    public Optional<RunOutput> log(RunId id) {
        return logs.find(TrainingKind.KIND, find(id).id().value());
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
        if (run.status() != RunStatus.CANCELLING) {
            audit.record(by, "training-cancelled", "training run " + id);
        }
    }
}
