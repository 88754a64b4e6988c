package org.touchstone.datasets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.touchstone.datasets.Demands;
import org.touchstone.datasets.LabelPolicy;
import org.touchstone.datasets.LabelPolicy.Aggregation;
import org.touchstone.datasets.LabelPolicy.Ties;
import org.touchstone.datasets.Margin;
import org.touchstone.datasets.Material;
import org.touchstone.datasets.OwnDraw;
import org.touchstone.datasets.Question;
import org.touchstone.datasets.Reading;
import org.touchstone.datasets.SplitFolds;
import org.touchstone.datasets.SplitShares;
import org.touchstone.datasets.TeamRule;
import org.touchstone.datasets.Voters;
import org.touchstone.datasets.Window;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Refusal;

class FreezeFormTests {

    private final StudyView study = new StudyView(
            StudyId.random(),
            new StudySettings("Mine", "Which?", Orientation.BETTER, Scale.GRADED_8, 2, "", false, Rules.usual()),
            StudyView.State.RUNNING,
            false,
            Instant.EPOCH);

    @Test
    void whatIsMissingIsTheUsual() {
        var request = form().request(study);
        assertThat(request.policy()).isEqualTo(new LabelPolicy(Aggregation.MAJORITY, true, Ties.DROP, 1, false));
        assertThat(request.name()).isEqualTo("Mine");
        assertThat(request.shares()).isEqualTo(new SplitShares(0.8, 0.1, 0.1));
    }

    @Test
    void everyRuleComesThroughTheForm() {
        var request = form(
                        "asked=true",
                        "aggregation=INDIVIDUAL",
                        "ties=KEEP",
                        "minimumJudgments=3",
                        "minimumAgreement=62,5",
                        "dropWeakest=true",
                        "includeSimulated=true",
                        "withoutPaused=true",
                        "passedTest=true",
                        "without=amber-14\r\n oak-22, ",
                        "teamRule=ONLY",
                        "teams=Berlin",
                        "teams=Rome",
                        "goldAccuracy=70",
                        "from=2026-03-01T10:00",
                        "to=2026-03-02T10:00:30",
                        "aspect=Honesty",
                        "direction=REVERSED",
                        "margin=TABLE",
                        "marginNumbers=0 0,5; 1 2",
                        "golds=TAKE",
                        "repeats=LAST",
                        "edits=ADD",
                        "split=folds",
                        "folds=4",
                        "fold=4",
                        "validationFold=true",
                        "ownDraw=true",
                        "seed=-3")
                .request(study);
        assertThat(request.policy())
                .isEqualTo(new LabelPolicy(
                        Aggregation.INDIVIDUAL,
                        Ties.KEEP,
                        new Voters(
                                true,
                                false,
                                false,
                                Set.of("amber-14", "oak-22"),
                                new TeamRule(TeamRule.Kind.ONLY, Set.of("Berlin", "Rome")),
                                true,
                                0.7),
                        new Window(Instant.parse("2026-03-01T10:00:00Z"), Instant.parse("2026-03-02T10:00:30Z")),
                        new Reading(
                                new Question.OfAspect("Honesty"),
                                false,
                                Reading.Direction.REVERSED,
                                new Margin.Table(List.of(0.0, 0.5, 1.0, 2.0))),
                        new Material(Material.Golds.TAKE, Material.Repeats.LAST, Material.Edited.ADD),
                        new Demands(3, 0.625, true)));
        assertThat(request.shares())
                .isEqualTo(new OwnDraw(new SplitFolds(4, 4, true), study.id().toString()));
        assertThat(request.seed()).isEqualTo(-3);
    }

    @Test
    void theMarginsOfLlamaNeedNoTyping() {
        assertThat(form("margin=SMALL").request(study).policy().reading().margin())
                .isEqualTo(Margin.Table.SMALL);
        assertThat(form("margin=LARGE").request(study).policy().reading().margin())
                .isEqualTo(Margin.Table.LARGE);
    }

    @Test
    void boxesThatAreNotTickedAreOffOnceTheFormWasSent() {
        var policy = form("asked=true").request(study).policy();
        assertThat(policy.demands().dropWeakest()).isFalse();
        assertThat(policy.reading().decidedFirst()).isFalse();
        assertThat(policy.voters().external()).isFalse();
    }

    @Test
    void whatDoesNotFitIsToldAsItWasTyped() {
        assertThat(refused("split=custom", "train=50", "validation=41", "test=42"))
                .hasMessageContaining("50, 41 and 42");
        assertThat(refused("minimumAgreement=160")).hasMessageContaining("\"160\"");
        assertThat(refused("minimumAgreement=most")).hasMessageContaining("\"most\"");
        assertThat(refused("minimumJudgments=few")).hasMessageContaining("few");
        assertThat(refused("margin=TABLE", "marginNumbers=1 two")).hasMessageContaining("1 two");
        assertThat(refused("from=Monday")).hasMessageContaining("Monday");
        assertThat(refused("split=folds", "folds=1.5")).hasMessageContaining("\"1.5\"");
        assertThat(refused("seed=x")).hasMessageContaining("\"x\"");
    }

    private Refusal refused(String... fields) {
        return catchThrowableOfType(Refusal.Invalid.class, () -> form(fields).request(study));
    }

    private FreezeForm form(String... fields) {
        var typed = new LinkedMultiValueMap<String, String>();
        for (var field : fields) {
            int sign = field.indexOf('=');
            typed.add(field.substring(0, sign), field.substring(sign + 1));
        }
        return FreezeForm.of(typed, study);
    }
}
