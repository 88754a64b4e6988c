package org.touchstone.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TrainingConfigTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void readsWhatWasStoredBeforeThereWereLosses() {
        var read = JSON.readValue(
                "{\"family\":\"lexical\",\"seed\":4,\"members\":5,\"maxEpochs\":60}", TrainingConfig.class);
        assertThat(read).isEqualTo(TrainingConfig.of(Family.LEXICAL, 4));
    }

    @Test
    void isReadAsItWasStored() {
        var loss = new Loss(0.1, false, Loss.Ties.DAVIDSON, Loss.Rankings.PLACKETT_LUCE, 0.01);
        var tuning = new Tuning(0.3, 1e-3, null, null, 16, null, null);
        var config = new TrainingConfig(Family.FROZEN, 4, 1, 9, loss, tuning, new Search(7), null);
        assertThat(JSON.readValue(JSON.writeValueAsString(config), TrainingConfig.class))
                .isEqualTo(config);
        assertThat(JSON.writeValueAsString(config))
                .contains("\"plackett-luce\"")
                .doesNotContain("null");
    }

    @Test
    void refusesANumberThatHelpsNobodyAndNamesItsField() {
        var wild = new Tuning(null, 2.0, null, null, null, null, null);
        assertThatExceptionOfType(UnfitSetting.class)
                .isThrownBy(() -> TrainingConfig.of(Family.FROZEN, 1).with(wild))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("learningRate"))
                .withMessage("learningRate lies between 1.0E-6 and 0.1 but was 2.0");
    }
}
