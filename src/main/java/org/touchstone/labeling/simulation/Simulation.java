package org.touchstone.labeling.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeasedComparison;
import org.touchstone.labeling.Verdict;
import org.touchstone.labeling.simulation.SimulationView.Status;
import org.touchstone.studies.StudyView;

/** One run of a crowd: the workers take turns, each leasing and judging one comparison as a person would. */
final class Simulation {

    private final StudyView study;
    private final List<SimulatedWorker> workers;
    private final int wanted;
    private volatile int judged;
    private volatile Status status = Status.RUNNING;
    private volatile @Nullable String message;

    Simulation(StudyView study, List<SimulatedWorker> workers, int wanted) {
        this.study = study;
        this.workers = List.copyOf(workers);
        this.wanted = wanted;
    }

    SimulationView view() {
        return new SimulationView(status, workers.size(), judged, wanted, message);
    }

    void run(Labeling labeling, KnownAnswers answers) {
        try {
            var busy = new ArrayList<>(workers);
            while (judged < wanted && !busy.isEmpty()) {
                busy.removeIf(worker -> judged < wanted && !judgeOne(worker, labeling, answers));
            }
            status = Status.DONE;
        } catch (RuntimeException failure) {
            message = failure.getMessage();
            status = Status.FAILED;
            throw failure;
        }
    }

    /** Whether the worker found something to judge. */
    private boolean judgeOne(SimulatedWorker worker, Labeling labeling, KnownAnswers answers) {
        var leased = labeling.next(study.id(), worker.id());
        leased.ifPresent(comparison -> {
            labeling.submit(comparison.lease(), worker.id(), verdict(worker, comparison, answers));
            count();
        });
        return leased.isPresent();
    }

    private Verdict verdict(SimulatedWorker worker, LeasedComparison comparison, KnownAnswers answers) {
        return worker.judge(comparison, answers.of(comparison), study.settings());
    }

    private synchronized void count() {
        judged = judged + 1;
    }
}
