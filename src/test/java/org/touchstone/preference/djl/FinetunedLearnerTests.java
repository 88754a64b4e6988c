package org.touchstone.preference.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.TestHome;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Explanation;
import org.touchstone.preference.Family;
import org.touchstone.preference.Layer;
import org.touchstone.preference.PlantedPairs;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.Tuning;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Roster;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.support.Home;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Precision;
import org.touchstone.torch.Torch;

/** With an encoder of our own making, so that its folder is tried as well. */
class FinetunedLearnerTests {

    private static final TrainingConfig CONFIG =
            new TrainingConfig(Family.FINETUNED, 3, 2, 4).with(new Tuning(null, 3e-3, null, null, null, null, null));
    private static final TrainingData DATA = new TrainingData(PlantedPairs.of(120, 1), List.of());
    private static final TuningTask.Texts NO_TEXTS = new TuningTask.Texts(List.of(), Roster.of(List.of()), List.of());
    private static final List<Candidate> UNSEEN =
            PlantedPairs.of(12, 2).stream().map(Example::first).toList();

    @TempDir
    private static Path folder;

    private static EncoderSource source;
    private static FinetunedLearner learner;
    private static Learned learned;

    @BeforeAll
    static void learn() throws IOException {
        Torch.start(TestHome.FOLDER.resolve("cache/native").toAbsolutePath());
        source = new EncoderSource(TinyEncoder.into(folder.resolve("encoder")).toString());
        learner = new FinetunedLearner(new Home(folder.resolve("home")), source, Clock.systemUTC());
        learned = learner.learn(DATA, CONFIG, Progress.silent());
    }

    @AfterAll
    static void close() {
        learner.destroy();
        source.destroy();
    }

    @Test
    void findsAWordThatDecides() {
        assertThat(PlantedPairs.accuracy(learned.scorer(), PlantedPairs.of(40, 5)))
                .isGreaterThan(0.75);
    }

    @Test
    void tellsTheWordThatDecides() {
        var candidate = PlantedPairs.candidate("question", "river stone please walk bread");
        var explanation = learned.scorer().explain(candidate).orElseThrow();
        assertThat(explanation.pieces().stream()
                        .max(Comparator.comparingDouble(Explanation.Piece::share))
                        .orElseThrow()
                        .text())
                .isEqualTo("please ");
        assertThat(learned.scorer().represent(List.of(candidate, candidate)).orElseThrow())
                .satisfies(
                        two -> assertThat(two.getFirst().cosine(two.getLast())).isCloseTo(1, within(1e-6)));
    }

    @Test
    void trainsTheSameModelAgain() {
        assertThat(learner.learn(DATA, CONFIG, Progress.silent()).artifact().toBytes())
                .isEqualTo(learned.artifact().toBytes());
    }

    @Test
    void goesOnWhereADeadProcessLeftOff() {
        assertThatThrownBy(() -> learner.learn(DATA, CONFIG, new DyingIn("held-out log-loss, member 2", 2)))
                .hasMessage("killed");
        var curve = new DyingIn("none", 0);
        assertThat(learner.learn(DATA, CONFIG, curve).artifact().toBytes())
                .isEqualTo(learned.artifact().toBytes());
        assertThat(curve.steps)
                .as("steps of member 1 and the second of member 2")
                .isLessThan(4 * 7);
    }

    @Test
    void goesOnFromWhatAnEarlierModelLearned() {
        var few = new TrainingData(PlantedPairs.of(20, 9), List.of());
        var once = new TrainingConfig(Family.FINETUNED, 3, 1, 1)
                .with(new Tuning(null, 1e-4, null, null, null, null, null));
        var unseen = PlantedPairs.of(40, 5);
        var later = learner.goOn(learned.artifact(), few, once, Progress.silent());
        assertThat(PlantedPairs.accuracy(later.scorer(), unseen))
                .isGreaterThan(0.75)
                .isGreaterThan(PlantedPairs.accuracy(
                                learner.learn(few, once, Progress.silent()).scorer(), unseen)
                        + 0.1);
        assertThat(learner.goOn(learned.artifact(), few, once, Progress.silent())
                        .artifact()
                        .toBytes())
                .as("the same again")
                .isEqualTo(later.artifact().toBytes());
    }

    @Test
    void beginsWithTheScoresOfTheEarlierModelButForItsTemperature() {
        double temperature = Double.parseDouble(learned.artifact().setting("temperature"));
        var beginning = Beginning.of(learned.artifact(), source);
        var texts = UNSEEN.stream().map(source.formatting()::joint).toList();
        for (int member = 1; member <= 2; member++) {
            var state = beginning.of(new TuningTask(member, NO_TEXTS, new int[0], new int[0], CONFIG));
            assertThat(state.steps()).isZero();
            try (var tuning = new FineTuning(state, source.model().shape(), Precision.ofThisProcessor())) {
                assertThat(Arrays.stream(tuning.scores(texts))
                                .map(score -> score / temperature)
                                .toArray())
                        .containsExactly(learned.scorer().scoreByMember(UNSEEN)[member - 1], within(1e-5));
            }
        }
    }

    @Test
    void doesNotTakeTheCheckpointOfAnotherBeginningForItsOwn() {
        var few = new TrainingData(PlantedPairs.of(20, 9), List.of());
        var twice = new TrainingConfig(Family.FINETUNED, 3, 1, 2).with(CONFIG.tuning());
        assertThatThrownBy(() -> learner.learn(few, twice, new DyingIn("held-out log-loss, member 1", 2)))
                .hasMessage("killed");
        var curve = new DyingIn("none", 0);
        learner.goOn(learned.artifact(), few, twice, curve);
        assertThat(curve.steps).as("two of each epoch").isEqualTo(4);
    }

    @Test
    void scoresACandidateTheSameAloneAndInABatch() {
        var batch = learned.scorer().score(UNSEEN);
        for (int i = 0; i < batch.length; i++) {
            assertThat(learned.scorer().score(List.of(UNSEEN.get(i)))).containsExactly(batch[i]);
        }
    }

    @Test
    void scoresTheSameAfterItWasStored() {
        var restored = learner.restore(Artifact.of(learned.artifact().toBytes()));
        assertThat(restored.score(UNSEEN)).isEqualTo(learned.scorer().score(UNSEEN));
        assertThat(restored.scoreByMember(UNSEEN)).hasNumberOfRows(2);
    }

    @Test
    void findsACandidateMostLikeItself() {
        var seen = learned.scorer().represent(UNSEEN).orElseThrow();
        assertThat(seen.getFirst().cosine(seen.getFirst())).isCloseTo(1, within(1e-6));
        assertThat(seen.getFirst().cosine(seen.getLast())).isLessThan(1 - 1e-6);
        assertThat(learned.scorer().lastLayer(UNSEEN).orElseThrow()).hasDimensions(UNSEEN.size(), 2 * 16);
    }

    @Test
    void showsEachLayerAsAnEncoderWithoutTheLayersBehindItDoes() {
        var layers = learned.scorer().layers(UNSEEN);
        assertThat(layers).extracting(Layer::depth).containsExactly(Layer.Depth.layer(1), Layer.Depth.LAST);
        var last = learned.scorer().lastLayer(UNSEEN).orElseThrow();
        var weights = FinetunedScorer.weights(learned.artifact(), source);
        for (int m = 0; m < weights.size(); m++) {
            var first = source.model().with(weights.get(m).subList(0, 5 + 16));
            try (var encoder = new TorchEncoder(first, Precision.ofThisProcessor())) {
                for (int i = 0; i < UNSEEN.size(); i++) {
                    int from = m * 16;
                    assertThat(Arrays.copyOfRange(layers.getFirst().rows()[i], from, from + 16))
                            .containsExactly(encoder.encode(source.formatting().joint(UNSEEN.get(i))), within(1e-5f));
                    assertThat(layers.getLast().rows()[i]).containsExactly(last[i], within(1e-5f));
                }
            }
        }
    }

    @Test
    void givesScoresOnlyOfPairsThatAMemberLeftOut() {
        long known = Arrays.stream(learned.heldOut())
                .filter(difference -> !Double.isNaN(difference))
                .count();
        assertThat(known).as("two tenths of 120").isBetween(8L, 40L);
        assertThat(learned.artifact().setting("encoder"))
                .isEqualTo(source.model().digest());
    }

    @Test
    void watchesValidationPairsWithASingleMember() {
        var single = new TrainingConfig(Family.FINETUNED, 3, 1, 1).with(CONFIG.tuning());
        var data = new TrainingData(PlantedPairs.of(40, 1), PlantedPairs.of(10, 8));
        assertThat(learner.learn(data, single, Progress.silent()).heldOut()).containsOnly(Double.NaN);
    }

    @Test
    void refusesAModelOfAnotherEncoder() {
        var other = new EncoderSource("");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FinetunedScorer.of(learned.artifact(), other))
                .withMessageContaining("encoder");
        other.destroy();
    }

    /** Counts reports of progress, and ends the learner at a point of a curve as if its process had been killed. */
    private static final class DyingIn implements Progress {
        private final String series;
        private final int last;
        private int steps;

        DyingIn(String series, int last) {
            this.series = series;
            this.last = last;
        }

        @Override
        public void metric(String name, int step, double value) {
            if (name.equals(series) && step == last) {
                throw new IllegalStateException("killed");
            }
        }

        @Override
        public void done(double share) {
            assertThat(share).isBetween(0.0, 1 + 1e-9);
            steps++;
        }
    }
}
