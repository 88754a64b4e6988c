package org.touchstone.preference.lexical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Family;
import org.touchstone.preference.PlantedPairs;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.Temperature;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.torch.Artifact;

class LexicalLearnerTests {

    private static final List<Example> TRAINING = PlantedPairs.of(120, 1);
    private static final List<Example> UNSEEN = PlantedPairs.of(60, 2);
    private static final Learned LEARNED = learn(TRAINING, 7);

    private static Learned learn(List<Example> training, long seed) {
        var config = TrainingConfig.of(Family.LEXICAL, seed);
        return new LexicalLearner().learn(new TrainingData(training, List.of()), config, Progress.silent());
    }

    @Test
    void findsAWordThatDecides() {
        assertThat(PlantedPairs.accuracy(LEARNED.scorer(), UNSEEN)).isGreaterThan(0.95);
    }

    @Test
    void findsNothingWhereLabelsAreEven() {
        var undecided = TRAINING.stream()
                .map(pair -> new Example(pair.first(), pair.second(), 0.5, 1))
                .toList();
        var scores = learn(undecided, 7).scorer().score(candidates());
        assertThat(scores).containsOnly(0);
    }

    /** But for the temperature, which a search finds to about eight digits. */
    @Test
    void exchangingResponsesOnlyChangesTheSign() {
        var turned = TRAINING.stream().map(LexicalLearnerTests::turned).toList();
        assertThat(learn(turned, 7).scorer().score(candidates()))
                .containsExactly(LEARNED.scorer().score(candidates()), within(1e-6));
    }

    @Test
    void scoresACandidateTheSameAloneAndInABatch() {
        var batch = LEARNED.scorer().score(candidates());
        for (int i = 0; i < batch.length; i++) {
            assertThat(LEARNED.scorer().score(List.of(candidates().get(i)))).containsExactly(batch[i]);
        }
    }

    @Test
    void trainsTheSameModelAgain() {
        assertThat(learn(TRAINING, 7).artifact().toBytes())
                .isEqualTo(LEARNED.artifact().toBytes());
    }

    @Test
    void scoresTheSameAfterItWasStored() {
        var restored =
                new LexicalLearner().restore(Artifact.of(LEARNED.artifact().toBytes()));
        assertThat(restored.score(candidates())).isEqualTo(LEARNED.scorer().score(candidates()));
        assertThat(restored.scoreByMember(candidates()))
                .isDeepEqualTo(LEARNED.scorer().scoreByMember(candidates()));
    }

    @Test
    void isCalibratedOnPairsItsMembersHaveNotSeen() {
        var doubtful = TRAINING.stream()
                .map(pair -> new Example(pair.first(), pair.second(), 0.2 + 0.6 * pair.label(), 1))
                .toList();
        var labels = doubtful.stream().mapToDouble(Example::label).toArray();
        var heldOut = learn(doubtful, 7).heldOut();
        double loss = Temperature.logLoss(heldOut, labels, 1);
        assertThat(loss).isLessThan(Temperature.logLoss(heldOut, labels, 1.3));
        assertThat(loss).isLessThan(Temperature.logLoss(heldOut, labels, 0.8));
    }

    @Test
    void learnsFromFewerConversationsThanMembersAreWanted() {
        var three = TRAINING.subList(0, 3);
        assertThat(learn(three, 7).scorer().scoreByMember(candidates()).length).isBetween(1, 3);
    }

    @Test
    void hasNoOpinionOnAResponseWithoutText() {
        assertThat(LEARNED.scorer().score(List.of(PlantedPairs.candidate("question", ""))))
                .containsExactly(0);
    }

    private static Example turned(Example pair) {
        var left = pair.second();
        var right = pair.first();
        return new Example(left, right, 1 - pair.label(), 1);
    }

    private static List<Candidate> candidates() {
        return UNSEEN.stream().map(Example::first).toList();
    }
}
