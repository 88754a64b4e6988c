package org.touchstone.laboratory;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.touchstone.runs.ClaimedRun;
import org.touchstone.runs.Pulse;

/** What the process of one experiment does: the cells that are not done yet, in the order of the plan. */
@Component
@Profile(ExperimentRun.ROLE)
class ExperimentRun implements ApplicationRunner {

    /** The role of a process that runs one experiment and nothing else. */
    static final String ROLE = "experiment-run";

    private static final Logger LOG = LoggerFactory.getLogger(ExperimentRun.class);

    private final ClaimedRun run;
    private final ExperimentTable experiments;
    private final ExperimentFindings findings;
    private final ExperimentKinds kinds;
    private final Benches benches;

    ExperimentRun(
            ClaimedRun run,
            ExperimentTable experiments,
            ExperimentFindings findings,
            ExperimentKinds kinds,
            Benches benches) {
        this.run = run;
        this.experiments = experiments;
        this.findings = findings;
        this.kinds = kinds;
        this.benches = benches;
    }

    /** A failure of the database ends the process, so that another attempt follows; any other is told and final. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!run.begin("beginning")) {
            LOG.warn("The run is not, or no longer, this process's");
            return;
        }
        try (var pulse = new Pulse(run, () -> {})) {
            work(pulse);
        } catch (ExperimentStopped _) {
            run.stopped();
        } catch (DataAccessException | TransactionException passing) {
            throw passing;
        } catch (RuntimeException failure) {
            LOG.error("The experiment failed", failure);
            run.fail(failure.toString());
        }
    }

    private void work(Pulse pulse) {
        var wanted = experiments.find(new ExperimentId(run.id())).orElseThrow();
        var kind = kinds.find(wanted.kind());
        if (kind.version() != wanted.version()) {
            run.fail("This version of the application works such experiments out in another way; ask for it again");
            return;
        }
        var steps = new Steps(wanted.plan(), pulse);
        var bench = benches.working(run.id(), wanted.settings(), steps::within);
        var done = wanted.findings().stream().map(Finding::cell).toList();
        for (int i = 0; i < wanted.plan().size(); i++) {
            var cell = wanted.plan().get(i);
            steps.next(cell);
            if (!done.contains(cell)) {
                run.phase(cell.name());
                work(kind, i, cell, bench);
            }
        }
        findings.finish(run);
        benches.clear(run.id());
    }

    private void work(ExperimentKind kind, int position, Cell cell, Bench bench) {
        bench.done(0);
        long start = System.nanoTime();
        var measures = kind.work(cell, bench);
        findings.keep(run, position, measures, (System.nanoTime() - start) / 1e9);
    }

    /** How far the process is, by what the cells cost. */
    private static final class Steps {

        private final Pulse pulse;
        private final double all;
        private double before;
        private double cost;

        Steps(List<Cell> plan, Pulse pulse) {
            this.pulse = pulse;
            this.all = plan.stream().mapToDouble(Cell::cost).sum();
        }

        void next(Cell cell) {
            before += cost;
            cost = cell.cost();
            within(0);
        }

        void within(double share) {
            pulse.done((before + cost * Math.clamp(share, 0, 1)) / all);
            if (pulse.stopping()) {
                throw new ExperimentStopped();
            }
        }
    }
}
