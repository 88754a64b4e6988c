package org.touchstone.labeling.simulation;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Labeling;
import org.touchstone.studies.StudyId;

/** Lets simulated workers judge in a study, in the background. What they judge stays; how a run went is forgotten with the process. */
@Service
public class Simulations {

    private static final Logger LOG = LoggerFactory.getLogger(Simulations.class);

    private final Map<StudyId, Simulation> runs = new ConcurrentHashMap<>();
    private final Labeling labeling;
    private final Judgments judgments;
    private final KnownAnswers answers;
    private final Crowd crowd;
    private final AsyncTaskExecutor background;

    Simulations(
            Labeling labeling,
            Judgments judgments,
            KnownAnswers answers,
            Crowd crowd,
            AsyncTaskExecutor applicationTaskExecutor) {
        this.labeling = labeling;
        this.judgments = judgments;
        this.answers = answers;
        this.crowd = crowd;
        this.background = applicationTaskExecutor;
    }

    /** Starts a crowd; refuses when one is at work in the study already, or there is nothing for it to do. */
    public SimulationView start(StudyId study, SimulationRequest request, PersonId by) {
        int wanted = wanted(study, request);
        var run = runs.compute(study, (_, earlier) -> {
            if (earlier != null && earlier.view().running()) {
                throw new SimulationRunning();
            }
            return crowd.gather(study, request, wanted, by);
        });
        background.execute(() -> run(run));
        return run.view();
    }

    /** How the last simulation of a study stands, if this process has started one. */
    public Optional<SimulationView> find(StudyId study) {
        return Optional.ofNullable(runs.get(study)).map(Simulation::view);
    }

    private void run(Simulation run) {
        try {
            run.run(labeling, answers);
        } catch (RuntimeException failure) {
            LOG.warn("A simulation stopped early", failure);
        }
    }

    private int wanted(StudyId study, SimulationRequest request) {
        var progress = judgments.progress(study);
        long open = progress.wanted() - progress.judged();
        if (open <= 0) {
            throw new NothingToSimulate("complete", "Every comparison of the study has the judgments it wants");
        }
        var asked = request.judgments();
        return (int) Math.min(open, asked == null ? Integer.MAX_VALUE : asked);
    }
}
