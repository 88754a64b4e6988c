package org.touchstone.laboratory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.runs.RunOutput;
import org.touchstone.runs.RunStatus;
import org.touchstone.support.Refusal;

/** Asks for experiments, watches them and stops them. Each runs in a process of its own. */
@Service
public class Experiments {

    private static final int MOST_CELLS = 2_000;
    private static final int MOST_ALIKE = 10;
    private static final Set<RunStatus> GOING_ON = Set.of(RunStatus.QUEUED, RunStatus.RUNNING);

    private final ExperimentTable table;
    private final CellTable cells;
    private final ExperimentKinds kinds;
    private final Benches benches;
    private final AuditTrail audit;

    Experiments(ExperimentTable table, CellTable cells, ExperimentKinds kinds, Benches benches, AuditTrail audit) {
        this.table = table;
        this.cells = cells;
        this.kinds = kinds;
        this.benches = benches;
        this.audit = audit;
    }

    /**
     * Queues an experiment; refuses settings that cannot be used by the name of the field.
     *
     * @param written by the names of fields; of a file its lines, or the digest of one that is kept
     */
    @Transactional
    public ExperimentId ask(String kind, Map<String, String> written, PersonId by) {
        return ask(ExperimentId.random(), kind, written, by);
    }

    /**
     * Queues an experiment under an identifier that whoever asks made up, so that asking twice, as by pressing a button twice, asks once.
     * Where the identifier belongs to anything else the experiment gets another.
     *
     * @return the identifier that it has
     */
    @Transactional
    public ExperimentId ask(ExperimentId as, String kind, Map<String, String> written, PersonId by) {
        var wanted = kinds.find(kind);
        var settings = kinds.settings(wanted, written);
        var plan = plan(wanted, settings);
        if (!table.add(as, wanted, settings, by)) {
            return isSame(find(as), wanted, settings, by) ? as : ask(ExperimentId.random(), kind, written, by);
        }
        cells.add(as, plan);
        audit.record(by, "experiment-requested", "experiment " + as, Map.of("kind", kind));
        return as;
    }

    private List<Cell> plan(ExperimentKind kind, Settings settings) {
        var plan = kind.plan(benches.looking(settings));
        if (plan.isEmpty()
                || plan.size() > MOST_CELLS
                || plan.stream().distinct().count() < plan.size()) {
            throw new UnfitPlan(plan.size());
        }
        return plan;
    }

    private static boolean isSame(ExperimentView found, ExperimentKind kind, Settings settings, PersonId by) {
        return found.kind().equals(kind.name())
                && found.version() == kind.version()
                && found.settings().equals(settings)
                && found.requestedBy().equals(by);
    }

    /** Queues the same again; the same version of its kind gives the same numbers. */
    @Transactional
    public ExperimentId repeat(ExperimentId id, PersonId by) {
        return repeat(id, ExperimentId.random(), by);
    }

    /** Queues the same again under an identifier that whoever asks made up, once however often it is asked for. */
    @Transactional
    public ExperimentId repeat(ExperimentId id, ExperimentId as, PersonId by) {
        var earlier = find(id);
        return ask(as, earlier.kind(), earlier.settings().values(), by);
    }

    @Transactional(readOnly = true)
    public ExperimentView find(ExperimentId id) {
        return table.find(id).orElseThrow(() -> new UnknownExperiment(id));
    }

    /** How the experiment stands, without what its cells measured. */
    @Transactional(readOnly = true)
    public ExperimentView brief(ExperimentId id) {
        return table.brief(id).orElseThrow(() -> new UnknownExperiment(id));
    }

    /** The newest first, after so many of them; without what their cells measured. */
    @Transactional(readOnly = true)
    public List<ExperimentView> latest(int skip, int limit) {
        return table.latest(skip, limit);
    }

    /** The newest others that were asked to do the same, by the same version of the kind; without what their cells measured. */
    @Transactional(readOnly = true)
    public List<ExperimentView> alike(ExperimentView experiment) {
        return table.alike(experiment, MOST_ALIKE);
    }

    /** What the experiment's processes printed; empty before they have said anything. */
    @Transactional(readOnly = true)
    public Optional<RunOutput> log(ExperimentId id) {
        return table.log(find(id).id());
    }

    /** What the findings say so far; empty where this version of the application does not know the kind. */
    public Optional<Report> report(ExperimentView experiment) {
        return kinds.all().stream()
                .filter(kind -> kind.name().equals(experiment.kind()) && kind.version() == experiment.version())
                .findFirst()
                .map(kind -> kind.report(experiment.settings(), experiment.findings()));
    }

    /** Stops the experiment; what its cells found so far stays. Asking again changes nothing; refuses when it is over. */
    @Transactional
    public void cancel(ExperimentId id, PersonId by) {
        find(id);
        if (!table.cancel(id)) {
            throw new Over();
        }
        audit.record(by, "experiment-cancelled", "experiment " + id);
    }

    /**
     * Goes on with one that failed or was cancelled; asking again changes nothing. Refuses one that is done or about to stop, and one whose
     * kind is worked out in another way now.
     */
    @Transactional
    public void resume(ExperimentId id, PersonId by) {
        var stopped = find(id);
        if (kinds.find(stopped.kind()).version() != stopped.version()) {
            throw new OtherVersion();
        }
        if (table.resume(id)) {
            audit.record(by, "experiment-resumed", "experiment " + id);
        } else if (!GOING_ON.contains(find(id).standing().status())) {
            throw new NotStopped();
        }
    }

    static final class UnknownExperiment extends Refusal.NotFound {
        UnknownExperiment(ExperimentId id) {
            super("unknown-experiment", "There is no experiment " + id);
        }
    }

    private static final class Over extends Refusal.Conflict {
        Over() {
            super("experiment-over", "The experiment is over");
        }
    }

    private static final class NotStopped extends Refusal.Conflict {
        NotStopped() {
            super("experiment-not-stopped", "Only an experiment that failed or was cancelled can go on");
        }
    }

    private static final class OtherVersion extends Refusal.Conflict {
        OtherVersion() {
            super(
                    "experiment-other-version",
                    "This version of the application works such experiments out in another way; ask for it again");
        }
    }

    private static final class UnfitPlan extends Refusal.Invalid {
        UnfitPlan(int cells) {
            super(
                    "unfit-plan",
                    "",
                    "These settings make %d parts to be worked out; from 1 to %d are allowed"
                            .formatted(cells, MOST_CELLS),
                    cells,
                    MOST_CELLS);
        }
    }
}
