package org.touchstone.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.datasets.Split;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Learners;
import org.touchstone.preference.learning.SettingSearch;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.preference.learning.TrainingStopped;
import org.touchstone.runs.ClaimedRun;

/** What the process of one training does from its first step to its end. */
@Component
@Profile(TrainingRun.ROLE)
class TrainingRun implements ApplicationRunner {

    /** The role of a process that runs one training and nothing else. */
    static final String ROLE = "training-run";

    private static final Logger LOG = LoggerFactory.getLogger(TrainingRun.class);

    private final ClaimedRun run;
    private final RunTable runs;
    private final Datasets datasets;
    private final Learners learners;
    private final ModelStore store;

    TrainingRun(ClaimedRun run, RunTable runs, Datasets datasets, Learners learners, ModelStore store) {
        this.run = run;
        this.runs = runs;
        this.datasets = datasets;
        this.learners = learners;
        this.store = store;
    }

    /** A failure of the database ends the process, so that another attempt follows; any other is told and final. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!run.begin("reading pairs")) {
            LOG.warn("The run is not, or no longer, this process's");
            return;
        }
        try (var progress = new TrainingProgress(run, runs)) {
            train(progress);
        } catch (TrainingStopped _) {
            run.stopped();
        } catch (DataAccessException | TransactionException passing) {
            throw passing;
        } catch (RuntimeException failure) {
            LOG.error("The training failed", failure);
            run.fail(failure.toString());
        }
    }

    private void train(TrainingProgress progress) {
        var wanted = runs.find(new RunId(run.id())).orElseThrow();
        var snapshot = datasets.find(wanted.snapshot());
        var data = new TrainingData(
                Portion.of(
                        examples(snapshot, Split.TRAIN),
                        example -> example.first().conversation(),
                        wanted.config().pairs(),
                        wanted.config().seed()),
                examples(snapshot, Split.VALIDATION));
        run.phase("learning");
        var learned = SettingSearch.learn(learners.of(wanted.config().family()), data, wanted.config(), progress);
        run.phase("measuring");
        var figures = figures(learned, data);
        progress.finalFigures(figures);
        run.phase("storing");
        store.keep(wanted, snapshot, learned.artifact(), figures);
        LOG.info("The model is stored");
    }

    private List<Example> examples(SnapshotView snapshot, Split split) {
        var examples = new ArrayList<Example>();
        datasets.forEachBacked(snapshot.id(), split, (pair, backing) -> examples.add(Example.of(pair, backing)));
        return examples;
    }

    /** Where every training pair was learned from, the validation pairs are the ones that were held out. */
    private static ModelView.Figures figures(Learned learned, TrainingData data) {
        var heldOut = Fit.of(learned.heldOut(), data.training());
        var validation = validation(learned.scorer(), data.validation());
        return new ModelView.Figures(heldOut.or(() -> validation).orElseThrow(), validation.orElse(null));
    }

    private static Optional<Fit> validation(PreferenceScorer scorer, List<Example> pairs) {
        var first = scorer.score(pairs.stream().map(Example::first).toList());
        var second = scorer.score(pairs.stream().map(Example::second).toList());
        var differences = new double[first.length];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = first[i] - second[i];
        }
        return Fit.of(differences, pairs);
    }
}
