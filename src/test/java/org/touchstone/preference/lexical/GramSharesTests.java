package org.touchstone.preference.lexical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.preference.Explanation;
import org.touchstone.preference.Family;
import org.touchstone.preference.PlantedPairs;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.TrainingData;

class GramSharesTests {

    private static final PreferenceScorer SCORER = new LexicalLearner()
            .learn(
                    new TrainingData(PlantedPairs.of(120, 1), List.of()),
                    TrainingConfig.of(Family.LEXICAL, 7),
                    Progress.silent())
            .scorer();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "river stone please walk, please!",
                "  RIVER\n\n\tStone   please?\n- walk `house` ",
                "İstanbul please İİ walk",
                "\uD83D\uDE42 please\uD83D\uDE42walk 12 \u00e9t\u00e9",
                ""
            })
    void addsUpToTheScore(String response) {
        var explanation = explanation(response);
        assertThat(explanation.gap()).isCloseTo(0, within(1e-12));
        assertThat(explanation.score())
                .isEqualTo(SCORER.score(List.of(PlantedPairs.candidate("question", response)))[0]);
        assertThat(text(explanation)).isEqualTo(response);
        assertThat(explanation.exact()).isTrue();
    }

    @Test
    void givesMostToTheWordThatDecides() {
        var pieces = explanation("river stone please walk quiet").pieces();
        assertThat(pieces.stream()
                        .max(Comparator.comparingDouble(Explanation.Piece::share))
                        .orElseThrow()
                        .text())
                .isEqualTo("please ");
    }

    @Test
    void tellsLengthApartFromWords() {
        assertThat(explanation("river stone").parts())
                .extracting(Explanation.Part::name)
                .contains("characters", "words")
                .doesNotContain("headers");
    }

    private static String text(Explanation explanation) {
        return explanation.pieces().stream().map(Explanation.Piece::text).collect(Collectors.joining());
    }

    private static Explanation explanation(String response) {
        return SCORER.explain(PlantedPairs.candidate("question", response)).orElseThrow();
    }
}
