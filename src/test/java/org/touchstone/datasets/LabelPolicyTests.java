package org.touchstone.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.datasets.LabelPolicy.Aggregation;
import org.touchstone.datasets.LabelPolicy.Ties;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Refusal;
import tools.jackson.databind.json.JsonMapper;

class LabelPolicyTests {

    private static final String EVERY_RULE = """
        {'aggregation': 'INDIVIDUAL', 'ties': 'KEEP', 'minimumJudgments': 3, 'minimumAgreement': 0.6, 'dropWeakest': true,
         'includeSimulated': true, 'workers': {'external': false, 'paused': false, 'without': ['amber-14', 'oak-22'],
         'teamRule': 'WITHOUT', 'teams': ['Berlin'], 'passedTest': true, 'goldAccuracy': 0.8},
         'window': {'from': '2026-03-01T00:00:00Z', 'to': '2026-04-01T00:00:00Z'}, 'aspect': 'Honesty',
         'adjudicatedFirst': false, 'direction': 'REVERSED', 'margin': {'kind': 'LINEAR', 'slope': 0.5},
         'golds': 'TAKE', 'repeats': 'LAST', 'edits': 'ADD'}\
        """;

    @Test
    void theUsualIsWhatNothingSays() {
        assertThat(PolicyTrial.policy("{}")).isEqualTo(LabelPolicy.USUAL);
        assertThat(new LabelPolicy(Aggregation.MAJORITY, false, Ties.DROP, 1, false))
                .isEqualTo(LabelPolicy.USUAL);
    }

    @Test
    void aPolicyIsTheSameAfterAWayThroughJson() {
        var policy = PolicyTrial.policy(EVERY_RULE);
        assertThat(LabelPolicy.read(policy.json())).isEqualTo(policy);
        assertThat(policy.voters().without()).containsExactly("amber-14", "oak-22");
        assertThat(policy.reading().margin()).isEqualTo(new Margin.Linear(0.5));
        assertThat(LabelPolicy.read(LabelPolicy.USUAL.json())).isEqualTo(LabelPolicy.USUAL);
        var table = PolicyTrial.policy("{'margin': {'kind': 'TABLE'}}");
        assertThat(table.reading().margin()).isEqualTo(Margin.Table.SMALL);
        assertThat(LabelPolicy.read(table.json())).isEqualTo(table);
    }

    @Test
    void whatOlderManifestsSayIsUnderstood() {
        var older = new JsonMapper().readTree("""
            {"policy": "soft", "minimumJudgments": 2, "ties": "HALF", "dropWeakest": true, "includeSimulated": false,
             "orientation": "BETTER", "scale": "GRADED_8"}\
            """);
        assertThat(LabelPolicy.recall(older)).isEqualTo(new LabelPolicy(Aggregation.SOFT, true, Ties.HALF, 2, false));
    }

    @Test
    void rulesAreToldInTheOrderOfApplication() {
        assertThat(PolicyTrial.policy(EVERY_RULE).sentences())
                .extracting(LabelPolicy.Sentence::rule)
                .isSorted()
                .hasSize(12)
                .doesNotContain(PolicyRule.SIMULATED, PolicyRule.GOLDS, PolicyRule.UNDECIDABLE, PolicyRule.TIES);
        assertThat(PolicyTrial.policy("{'aggregation': 'SOFT'}").sentences())
                .extracting(LabelPolicy.Sentence::rule)
                .containsExactly(
                        PolicyRule.SIMULATED,
                        PolicyRule.GOLDS,
                        PolicyRule.FEW,
                        PolicyRule.UNDECIDABLE,
                        PolicyRule.CHANGED,
                        PolicyRule.TIES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'minimumJudgment': 2} | policy.minimumJudgment",
                "{'minimumJudgments': 1.5} | policy.minimumJudgments",
                "{'minimumJudgments': 0} | minimumJudgments",
                "{'minimumAgreement': 60} | minimumAgreement",
                "{'aggregation': 'LOTTERY'} | policy.aggregation",
                "{'dropWeakest': 'yes'} | policy.dropWeakest",
                "{'workers': {'goldAccuracy': -0.1}} | goldAccuracy",
                "{'workers': {'pased': true}} | policy.workers.pased",
                "{'workers': {'teamRule': 'ONLY'}} | teams",
                "{'workers': ['amber-14']} | policy.workers",
                "{'workers': {'without': [14]}} | policy.workers.without",
                "{'window': {'from': 'Monday'}} | policy.window.from",
                "{'window': {'from': '2026-03-02T00:00:00Z', 'to': '2026-03-01T00:00:00Z'}} | to",
                "{'margin': {'kind': 'TABLE', 'numbers': []}} | numbers",
                "{'margin': {'kind': 'TABLE', 'numbers': 'many'}} | policy.margin.numbers",
                "{'margin': {'kind': 'NONE', 'slope': 1}} | policy.margin.slope",
                "{'margin': {'kind': 'LINEAR', 'slope': 101}} | slope",
            })
    void whatDoesNotFitIsRefusedWithTheNameOfTheField(String json, String field) {
        var refusal = catchThrowableOfType(Refusal.Invalid.class, () -> PolicyTrial.policy(json));
        assertThat(refusal.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "BINARY | {'dropWeakest': true} | no-weakest-step",
                "RANKING | {'margin': {'kind': 'TABLE'}} | unfit-policy",
                "GRADED_8 | {'margin': {'kind': 'TABLE', 'numbers': [1, 2]}} | unfit-policy",
                "GRADED_8 | {'aspect': 'Honesty'} | unfit-policy",
                "GRADED_8 | {'aggregation': 'SOFT', 'window': {'to': '2026-03-01T00:00:00Z'}} | soft-needs-all-votes",
                "GRADED_8 | {'aggregation': 'SOFT', 'repeats': 'ALL'} | soft-needs-all-votes",
                "GRADED_8 | {'aggregation': 'SOFT', 'workers': {'external': false}} | soft-needs-all-votes",
            })
    void aPolicyThatDoesNotFitTheStudyIsRefused(Scale scale, String json, String code) {
        var policy = PolicyTrial.policy(json);
        var refusal = catchThrowableOfType(Refusal.class, () -> PolicyFit.steps(policy, settings(scale)));
        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    void softLabelsOfRankingsMayRestOnAChoiceOfVotes() {
        var policy = PolicyTrial.policy("{'aggregation': 'SOFT', 'workers': {'paused': false}}");
        assertThat(PolicyFit.steps(policy, settings(Scale.RANKING))).isZero();
        assertThat(policy.voters().without()).isEqualTo(Set.of());
    }

    private static StudySettings settings(Scale scale) {
        return new StudySettings("x", "Which?", Orientation.BETTER, scale, 2, "", false, Rules.usual());
    }
}
