package org.touchstone.preference.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.TestHome;
import org.touchstone.torch.Precision;
import org.touchstone.torch.Tensor;
import org.touchstone.torch.Torch;

/** The cost here is a fixed sum of scores, so that its derivatives by the scores are known. */
class FineTuningTests {

    private static final List<int[]> TEXTS = List.of(
            new int[] {2, 6, 7, 3, 8, 9, 10, 3}, new int[] {2, 6, 7, 3, 19, 3}, new int[] {2, 11, 3}, new int[] {
                2, 6, 7, 3, 12, 3
            });
    private static final float[] SLOPES = {0.5f, -0.2f, 0.1f, -0.4f};
    private static final float STEP = 0.01f;
    private static final double RATE = 0.001;
    private static final double DECAY = 0.5;

    @TempDir
    private static Path folder;

    private static EncoderModel model;
    private static TuningState first;

    @BeforeAll
    static void read() throws IOException {
        Torch.start(TestHome.FOLDER.resolve("cache/native").toAbsolutePath());
        model = new EncoderFolder(TinyEncoder.into(folder)).read();
        first = TuningState.first(model, new SplittableRandom(1));
    }

    /** After one step AdamW's running mean of the gradient is a tenth of it, after it was cut to length 1. */
    @Test
    void findsTheGradientThatDifferencesFind() {
        double length;
        TuningState after;
        try (var tuning = tuning(first)) {
            length = tuning.step(TEXTS, _ -> SLOPES, new FineTuning.Stride(0, 0));
            after = tuning.state();
        }
        for (int weight = 1; weight < first.weights().size(); weight++) {
            int place = first.weights().get(weight).values().length / 3;
            double gradient = 10 * after.mean().get(weight - 1).values()[place] * Math.max(1, length);
            double difference = (cost(moved(weight, place, STEP)) - cost(moved(weight, place, -STEP))) / (2 * STEP);
            assertThat(gradient)
                    .as(first.weights().get(weight).name())
                    .isCloseTo(difference, within(2e-3 + 0.01 * Math.abs(difference)));
        }
    }

    /** AdamW's first step is the rate times the gradient's sign, after weights that are not biases or norms have shrunk. */
    @Test
    void stepsAsAdamWithDecoupledDecayDoes() {
        TuningState after;
        try (var tuning = tuning(first)) {
            tuning.step(TEXTS, _ -> SLOPES, new FineTuning.Stride(RATE, DECAY));
            after = tuning.state();
        }
        for (int weight = 1; weight < first.weights().size(); weight++) {
            var before = first.weights().get(weight);
            int place = before.values().length / 3;
            double mean = after.mean().get(weight - 1).values()[place];
            double decay = before.shape().length > 1 ? DECAY : 0;
            double gradient = 10 * mean;
            double expected =
                    before.values()[place] * (1 - RATE * decay) - RATE * gradient / (Math.abs(gradient) + 1e-8);
            assertThat(after.weights().get(weight).values()[place])
                    .as(before.name())
                    .isCloseTo((float) expected, within(1e-5f));
        }
        assertThat(after.weights().getFirst().values())
                .as("the table of words")
                .isEqualTo(first.weights().getFirst().values());
    }

    @Test
    void cutsTheGradientToLengthOne() {
        try (var tuning = tuning(first)) {
            double length = tuning.step(TEXTS, _ -> new float[] {500, -200, 100, -400}, new FineTuning.Stride(0, 0));
            assertThat(length).isGreaterThan(10);
            double squares = tuning.state().mean().stream()
                    .mapToDouble(mean -> FineTuning.dot(mean.values(), mean.values()))
                    .sum();
            assertThat(Math.sqrt(squares)).isCloseTo(0.1, within(1e-5));
        }
    }

    @Test
    void scoresATextTheSameWhateverIsBesideIt() {
        try (var program = new EncoderProgram();
                var encoder = new TorchEncoder(model, Precision.FLOAT_32)) {
            var weights = model.weights().stream().map(program::own).toArray(PtNDArray[]::new);
            try (var list = IValue.listFrom(weights);
                    var ready = program.ready(list, Precision.FLOAT_32)) {
                var together = program.pooled(ready, TEXTS, model.shape());
                for (int i = 0; i < together.length; i++) {
                    assertThat(together[i]).containsExactly(encoder.encode(TEXTS.get(i)), within(1e-6f));
                }
            }
        }
    }

    private static FineTuning tuning(TuningState state) {
        return new FineTuning(state, model.shape(), Precision.FLOAT_32);
    }

    private static TuningState moved(int weight, int place, float by) {
        var weights = new ArrayList<>(first.weights());
        var tensor = weights.get(weight);
        var values = tensor.values().clone();
        values[place] += by;
        weights.set(weight, new Tensor(tensor.name(), tensor.shape(), values));
        return new TuningState(weights, first.mean(), first.square(), 0);
    }

    private static double cost(TuningState state) {
        try (var tuning = tuning(state)) {
            var scores = tuning.scores(TEXTS);
            double cost = 0;
            for (int i = 0; i < scores.length; i++) {
                cost += SLOPES[i] * scores[i];
            }
            return cost;
        }
    }
}
