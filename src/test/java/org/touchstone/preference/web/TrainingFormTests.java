package org.touchstone.preference.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.touchstone.preference.Family;
import org.touchstone.preference.Loss;
import org.touchstone.preference.Search;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.support.Refusal;
import tools.jackson.databind.json.JsonMapper;

class TrainingFormTests {

    @Test
    void leavesOutWhatWasLeftEmpty() {
        var typed = Map.of("family", "lexical", "seed", " 7 ", "members", "", "ties", "half", "smoothing", "");
        assertThat(new TrainingFields(typed).form().config()).isEqualTo(TrainingConfig.of(Family.LEXICAL, 7));
        assertThat(new TrainingFields(typed).isAdvanced()).isFalse();
    }

    @Test
    void readsEveryFieldAndACommaAsAPoint() {
        var typed = Map.of(
                "family",
                "frozen",
                "members",
                "3",
                "smoothing",
                "0,1",
                "ties",
                "davidson",
                "rankings",
                "plackett-luce",
                "margins",
                "false",
                "dropout",
                "0.25",
                "hidden",
                "16",
                "trials",
                "8");
        var config = new TrainingFields(typed).form().config();
        assertThat(config.loss()).isEqualTo(new Loss(0.1, false, Loss.Ties.DAVIDSON, Loss.Rankings.PLACKETT_LUCE, 0));
        assertThat(config.members()).isEqualTo(3);
        assertThat(config.tuning().dropout(0.5)).isEqualTo(0.25);
        assertThat(config.tuning().hidden(32)).isEqualTo(16);
        assertThat(config.search()).isEqualTo(new Search(8));
        assertThat(new TrainingFields(typed).isAdvanced()).isTrue();
    }

    @Test
    void namesTheFieldThatIsWrong() {
        wrong("learningRate", "fast");
        wrong("learningRate", "7");
        wrong("hidden", "2.5");
        wrong("trials", "1");
        wrong("ties", "sometimes");
    }

    private static void wrong(String field, String text) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> new TrainingFields(Map.of(field, text)).form().config())
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void aProgramSaysTheSameInJson() {
        var form = new JsonMapper().readValue("""
            {"family": "frozen", "seed": 4, "loss": {"ties": "davidson", "centring": 0.01},
             "tuning": {"learningRate": 0.002}, "search": {"trials": 5}}
            """, TrainingForm.class);
        var config = form.config();
        assertThat(config.loss()).isEqualTo(new Loss(0, true, Loss.Ties.DAVIDSON, Loss.Rankings.PAIRS, 0.01));
        assertThat(config.tuning().learningRate(1e-3)).isEqualTo(0.002);
        assertThat(config.search()).isEqualTo(new Search(5));
        assertThat(config.members()).isEqualTo(5);
    }
}
