package org.touchstone.preference.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.touchstone.TestHome;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Family;
import org.touchstone.preference.Layer;
import org.touchstone.preference.PlantedPairs;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.support.Home;
import org.touchstone.torch.Artifact;

class FrozenLearnerTests {

    private static final Embeddings EMBEDDINGS = new Embeddings(new Home(TestHome.FOLDER));
    private static final FrozenLearner LEARNER = new FrozenLearner(EMBEDDINGS);
    private static final List<Example> TRAINING = PlantedPairs.of(60, 1);
    private static final List<Candidate> UNSEEN =
            PlantedPairs.of(12, 2).stream().map(Example::first).toList();
    private static final Learned LEARNED = learn();

    private static Learned learn() {
        var config = new TrainingConfig(Family.FROZEN, 3, 3, 30);
        return LEARNER.learn(new TrainingData(TRAINING, List.of()), config, Progress.silent());
    }

    @AfterAll
    static void close() {
        EMBEDDINGS.destroy();
    }

    @Test
    void findsAWordThatDecides() {
        assertThat(PlantedPairs.accuracy(LEARNED.scorer(), PlantedPairs.of(20, 5)))
                .isGreaterThan(0.7);
    }

    @Test
    void trainsTheSameModelAgain() {
        assertThat(learn().artifact().toBytes()).isEqualTo(LEARNED.artifact().toBytes());
    }

    @Test
    void showsTwoLayersOfItsEncoderAndItsOwnLast() {
        var layers = LEARNED.scorer().layers(UNSEEN);
        assertThat(layers)
                .extracting(Layer::depth)
                .containsExactly(Layer.Depth.MIDDLE, Layer.Depth.END, Layer.Depth.LAST);
        assertThat(layers.getFirst().rows()).hasDimensions(UNSEEN.size(), EMBEDDINGS.width());
        assertThat(layers.get(1).rows()[3])
                .isEqualTo(
                        EMBEDDINGS.of(UNSEEN.subList(3, 4), _ -> {}).getFirst().topic());
        assertThat(layers.getLast().rows())
                .isDeepEqualTo(LEARNED.scorer().lastLayer(UNSEEN).orElseThrow());
    }

    @Test
    void scoresACandidateTheSameAloneAndInABatch() {
        var batch = LEARNED.scorer().score(UNSEEN);
        for (int i = 0; i < batch.length; i++) {
            assertThat(LEARNED.scorer().score(List.of(UNSEEN.get(i)))).containsExactly(batch[i]);
        }
    }

    @Test
    void scoresTheSameAfterItWasStored() {
        var restored = LEARNER.restore(Artifact.of(LEARNED.artifact().toBytes()));
        assertThat(restored.score(UNSEEN)).isEqualTo(LEARNED.scorer().score(UNSEEN));
    }

    @Test
    void refusesAModelOfAnotherEncoder() {
        var stored = LEARNED.artifact();
        var metadata = new HashMap<>(stored.metadata());
        metadata.put("encoder", "another");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LEARNER.restore(new Artifact(metadata, stored.tensors())))
                .withMessageContaining("another");
    }

    @Test
    void countsPairsWhoseDifferenceIsTooFarBack() {
        var filler = "word ".repeat(400);
        var pairs = List.of(
                new Example(
                        PlantedPairs.candidate("q", filler + "yes"), PlantedPairs.candidate("q", filler + "no"), 1, 1),
                new Example(PlantedPairs.candidate("q", "yes"), PlantedPairs.candidate("q", "no"), 1, 1));
        assertThat(EMBEDDINGS.truncated(pairs)).isEqualTo(1);
    }
}
