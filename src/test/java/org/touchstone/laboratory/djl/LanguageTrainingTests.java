package org.touchstone.laboratory.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.TestHome;
import org.touchstone.laboratory.language.Bytes;
import org.touchstone.laboratory.language.Cost;
import org.touchstone.laboratory.language.Costs;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.laboratory.language.Teacher;
import org.touchstone.laboratory.language.TrainingState;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Precision;
import org.touchstone.torch.Tensor;
import org.touchstone.torch.Torch;

class LanguageTrainingTests {

    private static final Shape TINY = new Shape(2, 16, 2, 32);
    private static final List<int[]> TEXTS = List.of(
            new int[] {256, 3, 4, 5, 6, 257}, new int[] {256, 7, 8, 257}, new int[] {256, 9, 3, 3, 4, 9, 2, 257});
    private static final LanguageTraining.Stride STILL = new LanguageTraining.Stride(0, 0);
    private static final LanguageTraining.Stride FAST = new LanguageTraining.Stride(0.01, 0);
    private static final float MOVE = 0.01f;

    @BeforeAll
    static void start() {
        Torch.start(TestHome.FOLDER.resolve("cache/native").toAbsolutePath());
    }

    /** After one step AdamW's running mean of the gradient is a tenth of it, after it was cut to length 1. */
    @Test
    void findsTheGradientThatDifferencesFind() {
        var cost = all();
        var first = TrainingState.of(LanguageModel.first(TINY, 1));
        LanguageTraining.Step step;
        TrainingState after;
        try (var training = new LanguageTraining(first, Precision.FLOAT_32)) {
            step = training.step(TEXTS, teacher(), cost, STILL);
            after = training.state();
        }
        for (int weight = 0; weight < after.mean().size(); weight++) {
            int place = busiest(after.mean().get(weight).values());
            double gradient = 10 * after.mean().get(weight).values()[place] * Math.max(1, step.gradient());
            double difference =
                    (costOf(moved(weight, place, MOVE), cost) - costOf(moved(weight, place, -MOVE), cost)) / (2 * MOVE);
            assertThat(gradient)
                    .as(after.mean().get(weight).name())
                    .isCloseTo(difference, within(2e-4 + 0.01 * Math.abs(difference)));
        }
    }

    private static Cost all() {
        return Costs.likelihood(ones())
                .plus(Costs.ranked(new int[] {0, 1}, new int[] {2, 0}))
                .plus(Costs.distillation(ones()).times(0.5));
    }

    private static int busiest(float[] gradient) {
        return IntStream.range(0, gradient.length)
                .reduce((a, b) -> Math.abs(gradient[b]) > Math.abs(gradient[a]) ? b : a)
                .orElseThrow();
    }

    private static LanguageModel moved(int weight, int place, float by) {
        var weights = new ArrayList<>(LanguageModel.first(TINY, 1).weights());
        var old = weights.get(weight);
        var values = old.values().clone();
        values[place] += by;
        weights.set(weight, new Tensor(old.name(), old.shape(), values));
        return new LanguageModel(TINY, weights);
    }

    private static double costOf(LanguageModel model, Cost cost) {
        try (var training = new LanguageTraining(TrainingState.of(model), Precision.FLOAT_32)) {
            return training.step(TEXTS, teacher(), cost, STILL).cost();
        }
    }

    private static float[][] ones() {
        return TEXTS.stream()
                .map(tokens -> {
                    var row = new float[tokens.length];
                    Arrays.fill(row, 1);
                    return row;
                })
                .toArray(float[][]::new);
    }

    private static Teacher teacher() {
        var likely = new int[TEXTS.size()][][];
        var odds = new float[TEXTS.size()][][];
        for (int row = 0; row < likely.length; row++) {
            int length = TEXTS.get(row).length;
            likely[row] = IntStream.range(0, length)
                    .mapToObj(i -> new int[] {i, i + 20})
                    .toArray(int[][]::new);
            odds[row] = IntStream.range(0, length)
                    .mapToObj(_ -> new float[] {0.5f, 0.3f, 0.2f})
                    .toArray(float[][]::new);
        }
        return new Teacher(likely, odds);
    }

    @Test
    void learnsATextByHeart() {
        try (var training = fresh(2)) {
            for (int i = 0; i < 300; i++) {
                training.step(TEXTS.subList(0, 1), Costs.likelihood(ones(1)), FAST);
            }
            double cost = training.step(TEXTS.subList(0, 1), Costs.likelihood(ones(1)), STILL)
                    .cost();
            assertThat(cost).isLessThan(0.01);
        }
    }

    private static float[][] ones(int count) {
        return Arrays.copyOf(ones(), count);
    }

    private static LanguageTraining fresh(long seed) {
        return new LanguageTraining(TrainingState.of(LanguageModel.first(TINY, seed)), Precision.FLOAT_32);
    }

    /** The better of two texts is the one with more a's; the pairs asked about are not those learned from. */
    @Test
    void learnsAPlantedPreference() {
        var random = new SplittableRandom(3);
        try (var training = fresh(3)) {
            for (int i = 0; i < 150; i++) {
                var texts = texts(random);
                training.step(texts, Costs.ranked(evens(), odds()), FAST);
            }
            var asked = texts(random);
            try (var reader = new LanguageReader(training.model())) {
                var scores = reader.read(asked).scores();
                int right = 0;
                for (int i = 0; i < 16; i++) {
                    right += scores[2 * i][11] > scores[2 * i + 1][11] ? 1 : 0;
                }
                assertThat(right).isGreaterThanOrEqualTo(14);
            }
        }
    }

    private static int[] evens() {
        return IntStream.range(0, 16).map(i -> 2 * i).toArray();
    }

    private static int[] odds() {
        return IntStream.range(0, 16).map(i -> 2 * i + 1).toArray();
    }

    private static List<int[]> texts(SplittableRandom random) {
        var texts = new ArrayList<int[]>();
        for (int i = 0; i < 16; i++) {
            int few = random.nextInt(0, 4);
            texts.add(text(few + random.nextInt(3, 7), random));
            texts.add(text(few, random));
        }
        return texts;
    }

    private static int[] text(int count, SplittableRandom random) {
        var text = new int[12];
        Arrays.fill(text, 'b');
        text[0] = Bytes.BEGIN;
        text[11] = Bytes.END;
        for (int left = count; left > 0; ) {
            int place = random.nextInt(1, 11);
            left -= text[place] == 'a' ? 0 : 1;
            text[place] = 'a';
        }
        return text;
    }

    @Test
    void isNotFarFromATeacherThatIsItself() {
        var model = LanguageModel.first(TINY, 4);
        try (var reader = new LanguageReader(model);
                var training = new LanguageTraining(TrainingState.of(model), Precision.FLOAT_32)) {
            var teacher = reader.teacher(TEXTS, 5);
            double cost = training.step(TEXTS, teacher, Costs.distillation(ones()), STILL)
                    .cost();
            assertThat(cost).isCloseTo(0, within(1e-6));
            double far = training.step(TEXTS, teacher(), Costs.distillation(ones()), STILL)
                    .cost();
            assertThat(far).isGreaterThan(1);
        }
    }

    /** A bandit with three arms, of which one pays. */
    @Test
    void prefersTheArmThatPays() {
        double before;
        double after;
        try (var training = fresh(5)) {
            before = chance(training.model());
            for (int i = 0; i < 40; i++) {
                pull(training);
            }
            after = chance(training.model());
        }
        assertThat(before).isLessThan(0.02);
        assertThat(after).isGreaterThan(0.9);
    }

    private static void pull(LanguageTraining training) {
        var arms = List.of(new int[] {256, 'x'}, new int[] {256, 'y'}, new int[] {256, 'z'});
        var advantages = new float[][] {{1, 0}, {-0.5f, 0}, {-0.5f, 0}};
        float[][] said;
        try (var reader = new LanguageReader(training.model())) {
            said = reader.read(arms).logProbabilities();
        }
        for (int i = 0; i < 4; i++) {
            training.step(arms, Costs.clipped(said, advantages, 10), FAST);
        }
    }

    private static double chance(LanguageModel model) {
        try (var reader = new LanguageReader(model)) {
            return Math.exp(reader.read(List.of(new int[] {256, 'x'})).from(0, 1));
        }
    }

    @Test
    void goesOnFromAFileAsIfNothingHadBeen() {
        byte[] through;
        byte[] half;
        try (var training = fresh(6)) {
            train(training, 3);
            half = training.state().artifact().toBytes();
            train(training, 3);
            through = training.state().artifact().toBytes();
        }
        try (var training = new LanguageTraining(TrainingState.of(Artifact.of(half)), Precision.FLOAT_32)) {
            train(training, 3);
            assertThat(training.state().artifact().toBytes()).isEqualTo(through);
        }
        assertThat(through).isNotEqualTo(half);
    }

    private static void train(LanguageTraining training, int steps) {
        for (int i = 0; i < steps; i++) {
            training.step(TEXTS, Costs.likelihood(ones()), new LanguageTraining.Stride(0.01, 0.1));
        }
    }

    @Test
    void learnsInSixteenBitsToo() {
        try (var training = new LanguageTraining(TrainingState.of(LanguageModel.first(TINY, 7)), Precision.BFLOAT_16)) {
            double first = training.step(TEXTS, Costs.likelihood(ones()), FAST).cost();
            train(training, 60);
            double last = training.step(TEXTS, Costs.likelihood(ones()), STILL).cost();
            assertThat(first).isCloseTo(Math.log(Bytes.SIZE), within(0.1));
            assertThat(last).isLessThan(2);
        }
    }
}
