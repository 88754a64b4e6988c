package org.touchstone.laboratory.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.touchstone.laboratory.language.Costs;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Sampling;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.laboratory.language.TrainingState;
import org.touchstone.torch.Precision;
import org.touchstone.torch.Tensor;
import org.touchstone.torch.Torch;

class LanguageReaderTests {

    private static final Shape TINY = new Shape(2, 16, 2, 40);

    /** Larger weights than at first, so that guesses differ from place to place. */
    private static final LanguageModel LOUD = loud();

    private static final List<int[]> PROMPTS =
            List.of(new int[] {256, 1, 2, 3}, new int[] {256, 9}, new int[] {256, 5, 5, 5, 5, 5, 6});

    @BeforeAll
    static void start() {
        Torch.start(TestHome.FOLDER.resolve("cache/native").toAbsolutePath());
    }

    private static LanguageModel loud() {
        var weights = LanguageModel.first(TINY, 1).weights().stream()
                .map(weight -> weight.shape().length < 2 ? weight : louder(weight))
                .toList();
        return new LanguageModel(TINY, weights);
    }

    private static Tensor louder(Tensor weight) {
        var values = weight.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= 15;
        }
        return new Tensor(weight.name(), weight.shape(), values);
    }

    @Test
    void readsASequenceAlikeInAnyCompany() {
        try (var reader = new LanguageReader(LOUD)) {
            var together = reader.read(PROMPTS);
            for (int i = 0; i < PROMPTS.size(); i++) {
                var alone = reader.read(List.of(PROMPTS.get(i)));
                assertThat(together.logProbabilities()[i]).containsExactly(alone.logProbabilities()[0], within(1e-5f));
                assertThat(together.scores()[i]).containsExactly(alone.scores()[0], within(1e-5f));
            }
        }
    }

    @Test
    void givesTheProbabilitiesThatTheCostIsMadeOf() {
        try (var reader = new LanguageReader(LOUD);
                var training = new LanguageTraining(TrainingState.of(LOUD), Precision.FLOAT_32)) {
            var tokens = PROMPTS.getFirst();
            double sum = reader.read(List.of(tokens)).from(0, 1);
            double guessed = 0;
            var guesses = reader.guesses(tokens);
            for (int i = 1; i < tokens.length; i++) {
                guessed += guesses[i - 1][tokens[i]];
            }
            double cost = training.step(
                            List.of(tokens),
                            Costs.likelihood(new float[][] {{1, 1, 1, 0}}),
                            new LanguageTraining.Stride(0, 0))
                    .cost();
            assertThat(sum).isCloseTo(guessed, within(1e-5));
            assertThat(cost).isCloseTo(-sum / 3, within(1e-5));
        }
    }

    @Test
    void writesWithItsCacheWhatItWouldWriteWithout() {
        var sampling = new Sampling(20, 0.8, 0.9, 11);
        try (var reader = new LanguageReader(LOUD)) {
            var written = reader.write(PROMPTS, sampling);
            for (int i = 0; i < PROMPTS.size(); i++) {
                assertThat(written.get(i)).as("prompt " + i).isEqualTo(slowly(reader, PROMPTS.get(i), sampling, i));
            }
            assertThat(written.getFirst().length).isGreaterThan(2);
            assertThat(reader.write(PROMPTS, sampling).getFirst()).isEqualTo(written.getFirst());
        }
    }

    /** What fills the context ends, and leaves the others to themselves. */
    @Test
    void goesOnWithTheRestWhenSomeHaveEnded() {
        var sampling = new Sampling(20, 0.8, 0.9, 11);
        var prompts = new ArrayList<>(PROMPTS);
        for (int length : new int[] {12, 36, 38, 39}) {
            prompts.add(IntStream.range(0, length).toArray());
        }
        try (var reader = new LanguageReader(LOUD)) {
            var written = reader.write(prompts, sampling);
            for (int i = 0; i < prompts.size(); i++) {
                assertThat(written.get(i)).as("prompt " + i).isEqualTo(slowly(reader, prompts.get(i), sampling, i));
            }
        }
    }

    private static int[] slowly(LanguageReader reader, int[] prompt, Sampling sampling, int number) {
        var random = new SplittableRandom(sampling.seed() + number);
        var tokens = prompt;
        int longest = Math.min(TINY.context(), prompt.length + sampling.longest());
        while (tokens.length < longest && tokens[tokens.length - 1] != Bytes.END) {
            int next = sampling.draw(reader.guesses(tokens)[tokens.length - 1], random);
            tokens = Arrays.copyOf(tokens, tokens.length + 1);
            tokens[tokens.length - 1] = next;
        }
        return Arrays.copyOfRange(tokens, prompt.length, tokens.length);
    }

    @Test
    void writesNoFurtherThanItsContext() {
        try (var reader = new LanguageReader(LOUD)) {
            var written = reader.write(List.of(new int[] {256, 7}), new Sampling(100, 0, 1, 1));
            assertThat(written.getFirst().length).isLessThanOrEqualTo(TINY.context() - 2);
            assertThatThrownBy(() -> reader.read(List.of(new int[TINY.context() + 1])))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** No token sees what comes after it, and the first state is the sum of both tables. */
    @Test
    void holdsStatesThatDependOnThePastAlone() {
        try (var reader = new LanguageReader(LOUD)) {
            var some = reader.states(new int[] {256, 1, 2, 3});
            var other = reader.states(new int[] {256, 1, 2, 99});
            assertThat(some[2][2]).containsExactly(other[2][2], within(1e-6f));
            assertThat(some[2][3]).isNotEqualTo(other[2][3]);
            float token = LOUD.weights().get(0).values()[TINY.width() + 5];
            float place = LOUD.weights().get(1).values()[TINY.width() + 5];
            assertThat(some[0][1][5]).isCloseTo(token + place, within(1e-6f));
        }
    }

    /** Before training attention is nearly even: the place to be looked at is one of i + 1. */
    @Test
    void looksNowhereInParticularAtFirst() {
        int run = 15;
        double even =
                IntStream.range(run, 2 * run).mapToDouble(i -> 1.0 / (i + 1)).sum() / run;
        try (var reader = new LanguageReader(LanguageModel.first(TINY, 1))) {
            for (var layer : reader.prefixMatching(IntStream.range(0, run).toArray())) {
                assertThat(layer).contains(new double[] {even, even}, within(0.002));
            }
        }
    }

    @Test
    void teachesWhatItGuesses() {
        try (var reader = new LanguageReader(LOUD)) {
            var teacher = reader.teacher(PROMPTS, 5);
            var guesses = reader.guesses(PROMPTS.get(1))[1];
            var odds = teacher.odds()[1][1];
            var all = new ArrayList<Float>();
            for (float guess : guesses) {
                all.add(guess);
            }
            all.sort((a, b) -> Float.compare(b, a));
            double rest = 1;
            for (int k = 0; k < 5; k++) {
                assertThat(odds[k]).isCloseTo((float) Math.exp(all.get(k)), within(1e-5f));
                rest -= odds[k];
            }
            assertThat(odds[5]).isCloseTo((float) rest, within(1e-5f));
        }
    }
}
