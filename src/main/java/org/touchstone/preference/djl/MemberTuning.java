package org.touchstone.preference.djl;

import java.util.List;
import java.util.SplittableRandom;
import org.touchstone.preference.learning.Objective;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Temperature;
import org.touchstone.torch.Precision;
import org.touchstone.torch.Tensor;

/**
 * Trains one member: AdamW with the gradient's length cut to 1, the rate rising over the first steps and then falling to nothing in a straight
 * line, and the weights of the epoch that served the watched pairs best are kept.
 */
final class MemberTuning implements AutoCloseable {

    private static final double RATE = 5e-5;
    private static final double DECAY = 0.01;
    private static final double WARM_UP = 0.1;
    private static final double RATE_OF_TIE = 0.1;
    private static final int BATCH = 16;
    private static final int PATIENCE = 2;
    private static final int STEPS_PER_POINT = 20;
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final TuningTask task;
    private final TuningCheckpoint checkpoint;
    private final Progress progress;
    private final PairBatches batches;
    private final TuningProgress state;
    private final FineTuning tuning;
    private final int total;

    private MemberTuning(TuningTask task, Beginning beginning, TuningCheckpoint checkpoint, Progress progress) {
        this.task = task;
        this.checkpoint = checkpoint;
        this.progress = progress;
        var texts = task.texts();
        batches = new PairBatches(
                texts.pairs(),
                texts.roster(),
                task.training(),
                task.config().tuning().batch(BATCH));
        state = checkpoint.read(beginning.encoder()).orElseGet(() -> TuningProgress.first(beginning.of(task)));
        tuning = new FineTuning(state.now(), beginning.encoder().shape(), Precision.ofThisProcessor());
        total = batches(1).size() * task.config().maxEpochs();
    }

    /**
     * What a member has become.
     *
     * @param weights those of the encoder, in its order, and the head's at the end
     * @param tie the logarithm of the tie parameter; 0 where there is none
     */
    record Tuned(List<Tensor> weights, double tie) {}

    /** The weights that served the watched pairs best; goes on from the checkpoint if there is one. */
    static Tuned best(TuningTask task, Beginning beginning, TuningCheckpoint checkpoint, Progress progress) {
        try (var member = new MemberTuning(task, beginning, checkpoint, progress)) {
            return member.run();
        }
    }

    private Tuned run() {
        for (int epoch = 1; epoch <= state.epoch(); epoch++) {
            progress.metric(name("held-out log-loss"), epoch, state.losses().get(epoch - 1));
        }
        while (state.epoch() < task.config().maxEpochs() && state.sinceBest() < PATIENCE) {
            pass(state.epoch() + 1);
            double loss = watchedLoss();
            progress.metric(name("held-out log-loss"), state.epoch() + 1, loss);
            state.passed(tuning.state(), loss);
            checkpoint.write(state);
        }
        return new Tuned(state.best(), state.bestTie());
    }

    private String name(String series) {
        return series + ", member " + task.member();
    }

    private List<int[]> batches(int epoch) {
        return batches.shuffled(new SplittableRandom(task.seed() ^ epoch * ODD));
    }

    private void pass(int epoch) {
        var order = batches(epoch);
        double cost = 0;
        for (int i = 0; i < order.size(); i++) {
            cost += step(order.get(i), (epoch - 1) * order.size() + i);
            progress.done((epoch - 1 + (i + 1.0) / order.size()) / task.config().maxEpochs());
            if ((i + 1) % STEPS_PER_POINT == 0) {
                progress.metric(name("training loss"), (epoch - 1) * order.size() + i + 1, cost / STEPS_PER_POINT);
                cost = 0;
            }
        }
    }

    /** The mean cost of the batch's pairs before the step. */
    private double step(int[] pairs, int number) {
        var texts = task.texts();
        var candidates = batches.texts(pairs);
        var objective =
                Objective.of(texts.pairs(), texts.roster(), pairs, task.config().loss());
        var cost = new double[1];
        var tuningSettings = task.config().tuning();
        var stride = new FineTuning.Stride(
                tuningSettings.learningRate(RATE) * share(number), tuningSettings.weightDecay(DECAY));
        tuning.step(
                texts.of(candidates),
                scores -> {
                    var slopes =
                            new Slopes(objective, candidates, texts.tokens().size());
                    cost[0] = slopes.at(scores, state.tie());
                    state.moveTie(-RATE_OF_TIE * share(number) * slopes.ofTie());
                    return slopes.ofCandidates();
                },
                stride);
        return cost[0];
    }

    private double share(int step) {
        double warm = Math.max(1, task.config().tuning().warmUp(WARM_UP) * total);
        return step < warm ? (step + 1) / (warm + 1) : Math.max(0, (total - step) / (total - warm));
    }

    private double watchedLoss() {
        var texts = task.texts();
        var candidates = texts.candidates(task.watched());
        var differences = texts.differences(task.watched(), candidates, tuning.scores(texts.of(candidates)));
        return Temperature.logLoss(differences, texts.labels(task.watched()), 1);
    }

    @Override
    public void close() {
        tuning.close();
    }
}
