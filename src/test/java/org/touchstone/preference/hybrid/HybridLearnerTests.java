package org.touchstone.preference.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.touchstone.TestHome;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.Explanation;
import org.touchstone.preference.Family;
import org.touchstone.preference.PlantedPairs;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.support.Home;
import org.touchstone.torch.Artifact;

class HybridLearnerTests {

    private static final List<Candidate> UNSEEN =
            PlantedPairs.of(12, 2).stream().map(Example::first).toList();

    @Test
    void learnsFromWordsAndEmbeddingsAndScoresTheSameWhereverAsked() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(Home.class, () -> new Home(TestHome.FOLDER));
            context.scan("org.touchstone.preference.djl");
            context.register(HybridLearner.class);
            context.refresh();
            var learner = context.getBean(HybridLearner.class);
            var data = new TrainingData(PlantedPairs.of(60, 1), PlantedPairs.of(10, 3));
            var learned = learner.learn(data, TrainingConfig.of(Family.HYBRID, 3), Progress.silent());
            var restored = learner.restore(Artifact.of(learned.artifact().toBytes()));

            assertThat(PlantedPairs.accuracy(restored, PlantedPairs.of(20, 5))).isGreaterThan(0.85);
            var scores = learned.scorer().score(UNSEEN);
            assertThat(restored.score(UNSEEN)).isEqualTo(scores);
            assertThat(restored.score(UNSEEN.subList(3, 4))).containsExactly(scores[3]);
            assertThat(restored.scoreByMember(UNSEEN)).hasDimensions(5, 12);
            explains(restored);
        }
    }

    /** Words exactly and embeddings by gradients: the word that decides stands out, and the rest of the score is told as a gap. */
    private static void explains(PreferenceScorer scorer) {
        var response = "river stone please \u00a0walk \uD83D\uDE42 quiet bread";
        var explanation =
                scorer.explain(PlantedPairs.candidate("question", response)).orElseThrow();
        assertThat(explanation.exact()).isFalse();
        assertThat(explanation.pieces().stream().map(Explanation.Piece::text).collect(Collectors.joining()))
                .isEqualTo(response);
        assertThat(explanation.pieces().stream()
                        .max(Comparator.comparingDouble(Explanation.Piece::share))
                        .orElseThrow()
                        .text())
                .startsWith("please");
        assertThat(explanation.parts()).extracting(Explanation.Part::name).contains("conversation");
        assertThat(scorer.lastLayer(UNSEEN).orElseThrow()).hasDimensions(12, 256);
    }
}
