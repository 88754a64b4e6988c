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
import java.util.List;
import java.util.SplittableRandom;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Temperature;

/**
 * Trains one {@link Head} by AdamW on the pairwise log-loss and keeps the epoch that did best on pairs it does not learn from. One at a
 * time per process: the engine has a single recorder of gradients.
 */
final class HeadTraining {

    private static final int HIDDEN = 32;
    private static final int BATCH = 64;
    private static final int PATIENCE = 8;
    private static final float LEARNING_RATE = 1e-3f;
    private static final float WEIGHT_DECAY = 0.1f;
    private static final float DROPOUT = 0.5f;

    private final Trainer trainer;
    private final Task task;
    private final Progress progress;
    private final SplittableRandom random;

    private HeadTraining(Trainer trainer, Task task, Progress progress) {
        this.trainer = trainer;
        this.task = task;
        this.progress = progress;
        this.random = new SplittableRandom(task.seed());
    }

    /** A labelled pair as the network sees it. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    record Row(float[] first, float[] second, double label, double weight) {}

    /**
     * One member's share of the work.
     *
     * @param name what its curve is called
     * @param training what it learns from
     * @param watched what decides which epoch was best
     */
    record Task(String name, List<Row> training, List<Row> watched, long seed, int maxEpochs) {

        int width() {
            return training.getFirst().first().length;
        }
    }

    /** The network that did best on the watched pairs. */
    static synchronized Head best(Task task, Progress progress) {
        Engine.getEngine("PyTorch").setRandomSeed((int) task.seed());
        try (var model = Model.newInstance("head", Device.cpu(), "PyTorch")) {
            model.setBlock(network());
            try (var trainer = model.newTrainer(settings())) {
                trainer.initialize(new Shape(1, task.width()));
                return new HeadTraining(trainer, task, progress).run();
            }
        }
    }

    private static Block network() {
        return new SequentialBlock()
                .add(Dropout.builder().optRate(DROPOUT).build())
                .add(Linear.builder().setUnits(HIDDEN).build())
                .add(Activation::tanh)
                .add(Linear.builder().setUnits(1).optBias(false).build());
    }

    private static DefaultTrainingConfig settings() {
        var optimizer = AdamW.builder()
                .optLearningRateTracker(Tracker.fixed(LEARNING_RATE))
                .optWeightDecays(WEIGHT_DECAY)
                .build();
        return new DefaultTrainingConfig(Loss.sigmoidBinaryCrossEntropyLoss())
                .optDevices(new Device[] {Device.cpu()})
                .optOptimizer(optimizer);
    }

    private Head run() {
        var best = head();
        double least = Double.POSITIVE_INFINITY;
        for (int epoch = 1, since = 0; epoch <= task.maxEpochs() && since < PATIENCE; epoch++, since++) {
            pass();
            var head = head();
            double loss = logLoss(head);
            progress.metric(task.name(), epoch, loss);
            if (loss < least) {
                least = loss;
                best = head;
                since = 0;
            }
        }
        return best;
    }

    private void pass() {
        var order = shuffled();
        for (int start = 0; start < order.length; start += BATCH) {
            step(order, start, Math.min(order.length, start + BATCH));
        }
    }

    private void step(int[] order, int from, int to) {
        try (var scope = trainer.getManager().newSubManager();
                var gradients = trainer.newGradientCollector()) {
            int pairs = to - from;
            var labels = new float[pairs];
            var weights = new float[pairs];
            var inputs = new float[2 * pairs * task.width()];
            for (int i = 0; i < pairs; i++) {
                var row = task.training().get(order[from + i]);
                System.arraycopy(row.first(), 0, inputs, i * task.width(), task.width());
                System.arraycopy(row.second(), 0, inputs, (pairs + i) * task.width(), task.width());
                labels[i] = (float) row.label();
                weights[i] = (float) row.weight();
            }
            var scores = trainer.forward(new NDList(scope.create(inputs, new Shape(2L * pairs, task.width()))));
            scores.attach(scope); // (2 pairs, 1)
            gradients.backward(loss(scores.singletonOrThrow(), scope.create(labels), scope.create(weights)));
        }
        trainer.step();
    }

    /** Mean of w [log(1 + e^d) - q d], which is w times the cross-entropy of q and the logistic function of d. */
    private static NDArray loss(NDArray scores, NDArray labels, NDArray weights) {
        long pairs = labels.size();
        var first = scores.get("0:" + pairs).reshape(pairs);
        var second = scores.get(pairs + ":").reshape(pairs);
        var differences = first.sub(second); // (pairs)
        return Activation.softPlus(differences)
                .sub(labels.mul(differences))
                .mul(weights)
                .mean();
    }

    private int[] shuffled() {
        var order = new int[task.training().size()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
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

    private double logLoss(Head head) {
        var differences = new double[task.watched().size()];
        var labels = new double[differences.length];
        for (int i = 0; i < labels.length; i++) {
            var row = task.watched().get(i);
            differences[i] = head.score(row.first()) - head.score(row.second());
            labels[i] = row.label();
        }
        return Temperature.logLoss(differences, labels, 1);
    }
}
