package org.touchstone.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RulesTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void restAsJsonAndComeBack() {
        var asking = new Asking(
                Set.of(Extra.TIE, Extra.BOTH_BAD),
                List.of(new Aspect("honest", Aspect.Kind.SIDES)),
                Asking.Rationale.REQUIRED,
                30,
                true,
                Asking.Editing.ASK);
        var rules = Rules.usual().with(asking).with(List.of(new Example(Example.Kind.COUNTER, "Not so", "*Why*")));
        assertThat(RulesJson.read(RulesJson.write(rules))).isEqualTo(rules);
    }

    @Test
    void whatARowLeavesOutIsUsual() {
        assertThat(RulesJson.read("{}")).isEqualTo(Rules.usual());
        var asking = RulesJson.read("{\"asking\": {\"extras\": [\"TIE\"]}}").asking();
        assertThat(asking.extras()).containsExactly(Extra.TIE);
        assertThat(asking.rationale()).isEqualTo(Asking.Rationale.OPTIONAL);
    }

    @Test
    void changeOnlyWhatIsNamed() {
        var changed = Rules.usual()
                .changed(JSON.readTree("{\"assignment\": {\"goldRate\": 0.1, \"caps\": {\"perDay\": 40}}}"));
        assertThat(changed.assignment().goldRate()).isEqualTo(0.1);
        assertThat(changed.assignment().caps()).isEqualTo(new Assignment.Caps(0, 40, 0, 0));
        assertThat(changed.pacing()).isEqualTo(Rules.usual().pacing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"asking\": {\"extra\": []}}",
                "{\"assignment\": {\"goldRate\": 0.9}}",
                "{\"assignment\": {\"goldRate\": \"often\"}}",
                "{\"assignment\": null}",
                "{\"asking\": {\"aspects\": [{\"name\": \"\", \"kind\": \"SIDES\"}]}}",
                "{\"asking\": {\"extras\": [\"PERHAPS\"]}}"
            })
    void refuseWhatIsNoRule(String change) {
        assertThatExceptionOfType(InvalidStudySetting.class)
                .isThrownBy(() -> Rules.usual().changed(JSON.readTree(change)));
    }
}
