package org.touchstone.preference.djl;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.AdamW;
import ai.djl.training.tracker.Tracker;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Temperature;

/**
 * Trains one {@link Head} by AdamW with clipped gradients and a rate that rises and falls, and keeps the epoch that did best on pairs it
 * does not learn from. One at a time per process: the engine has a single recorder of gradients.
 */
final class HeadTraining {

    private static final int HIDDEN = 32;
    private static final int BATCH = 64;
    private static final int PATIENCE = 8;
    private static final double LEARNING_RATE = 1e-3;
    private static final double WEIGHT_DECAY = 0.1;
    private static final double DROPOUT = 0.5;
    private static final double WARM_UP = 0.02;

    /** The length beyond which a gradient over all parameters is shortened. */
    private static final double LONGEST_GRADIENT = 1;

    private final Trainer trainer;
    private final Batches batches;
    private final Progress progress;
    private double tie;

    private HeadTraining(Trainer trainer, Batches batches, Progress progress) {
        this.trainer = trainer;
        this.batches = batches;
        this.progress = progress;
    }

    /** The network that did best on the watched pairs, before its temperature. */
    static synchronized Trained best(HeadTask task, Progress progress) {
        Engine.getEngine("PyTorch").setRandomSeed((int) task.seed());
        var batches = new Batches(task, task.config().tuning().batch(BATCH));
        try (var model = Model.newInstance("head", Device.cpu(), "PyTorch")) {
            model.setBlock(network(task.config()));
            try (var trainer = model.newTrainer(settings(task.config(), batches.count()))) {
                trainer.initialize(new Shape(1, task.width()));
                return new HeadTraining(trainer, batches, progress).run(task);
            }
        }
    }

    /** A network, and the logarithm of the tie parameter that goes with it. */
    record Trained(Head head, double tie) {}

    private static Block network(TrainingConfig config) {
        float dropout = (float) config.tuning().dropout(DROPOUT);
        return new SequentialBlock()
                .add(Dropout.builder().optRate(dropout).build())
                .add(Linear.builder().setUnits(config.tuning().hidden(HIDDEN)).build())
                .add(Activation::tanh)
                .add(Linear.builder().setUnits(1).optBias(false).build());
    }

    private static DefaultTrainingConfig settings(TrainingConfig config, int steps) {
        double warm = config.tuning().warmUp(WARM_UP) * steps * config.maxEpochs();
        double rate = config.tuning().learningRate(LEARNING_RATE);
        double all = (double) steps * config.maxEpochs();
        Tracker schedule = step -> (float) (rate * Math.min(1, (step + 1) / (warm + 1)) * Math.max(0, 1 - step / all));
        var optimizer = AdamW.builder()
                .optLearningRateTracker(schedule)
                .optWeightDecays((float) config.tuning().weightDecay(WEIGHT_DECAY))
                .build();
        return new DefaultTrainingConfig(Loss.l2Loss())
                .optDevices(new Device[] {Device.cpu()})
                .optOptimizer(optimizer);
    }

    private Trained run(HeadTask task) {
        var best = new Trained(head(), tie);
        double least = Double.POSITIVE_INFINITY;
        for (int epoch = 1, since = 0; epoch <= task.config().maxEpochs() && since < PATIENCE; epoch++, since++) {
            batches.shuffled().forEach(this::step);
            var head = head();
            tie = task.tieFor(head, tie);
            double loss = Temperature.logLoss(task.watchedDifferences(head), task.watchedLabels(), 1);
            progress.metric(task.name(), epoch, loss);
            if (loss < least) {
                least = loss;
                best = new Trained(head, tie);
                since = 0;
            }
        }
        return best;
    }

    /** The objective's slopes by the scores, which are constants here, times the scores have the gradient that is wanted. */
    private void step(Batches.Batch batch) {
        try (var scope = trainer.getManager().newSubManager();
                var gradients = trainer.newGradientCollector()) {
            var seen = scope.create(batch.inputs(), new Shape(batch.size(), batch.inputs().length / batch.size()));
            var scores = trainer.forward(new NDList(seen));
            scores.attach(scope); // (candidates, 1)
            var slopes = scope.create(batch.slopes(scores.singletonOrThrow().toFloatArray(), tie));
            gradients.backward(scores.singletonOrThrow().flatten().mul(slopes).sum());
        }
        shorten();
        trainer.step();
    }

    private void shorten() {
        double squares = 0;
        for (var parameter : trainer.getModel().getBlock().getParameters().values()) {
            try (var gradient = parameter.getArray().getGradient();
                    var square = gradient.square();
                    var sum = square.sum()) {
                squares += sum.getFloat();
            }
        }
        double excess = Math.sqrt(squares) / LONGEST_GRADIENT;
        for (var parameter : trainer.getModel().getBlock().getParameters().values()) {
            try (var gradient = parameter.getArray().getGradient()) {
                gradient.divi(Math.max(1, excess));
            }
        }
    }

    private Head head() {
        var parameters = trainer.getModel().getBlock().getParameters();
        return new Head(
                values(parameters.get(0).getValue().getArray()),
                values(parameters.get(1).getValue().getArray()),
                values(parameters.get(2).getValue().getArray()));
    }

    private static float[] values(NDArray array) {
        return array.toFloatArray();
    }
}
