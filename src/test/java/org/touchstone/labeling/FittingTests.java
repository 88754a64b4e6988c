package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.studies.Asking;
import org.touchstone.studies.Asking.Editing;
import org.touchstone.studies.Asking.Rationale;
import org.touchstone.studies.Aspect;
import org.touchstone.studies.Extra;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudySettings;

class FittingTests {

    private static final Asking PLAIN = new Asking(Set.of(), List.of(), Rationale.OPTIONAL, 20, false, Editing.OFF);

    @ParameterizedTest
    @CsvSource({
        "BINARY, LEFT, 1, true",
        "BINARY, RIGHT, 2, false",
        "BINARY, TIE, 0, false",
        "GRADED_8, LEFT, 4, true",
        "GRADED_8, LEFT, 5, false",
        "GRADED_8, TIE, 0, false",
        "SEVEN, RIGHT, 3, true",
        "SEVEN, RIGHT, 4, false",
        "SEVEN, TIE, 0, true",
        "SEVEN, BOTH_BAD, 0, false",
        "RANKING, LEFT, 1, false",
        "RANKING, TIE, 0, false",
        "REVIEW, CORRECT, 0, true",
        "REVIEW, LEFT, 1, false",
        "GRADED_8, INCORRECT, 0, false"
    })
    void takesWhatTheScaleOffers(Scale scale, Choice choice, int strength, boolean fits) {
        var verdict = new Verdict(choice, strength, Details.NONE, Duration.ZERO);
        check(fits, scale, PLAIN, scale == Scale.REVIEW ? 1 : 2, verdict);
    }

    @Test
    void takesAnswersBesideTheScaleWhereTheStudyOffersThem() {
        var all = PLAIN.withExtras(Set.of(Extra.values()));
        for (var choice : List.of(Choice.TIE, Choice.BOTH_GOOD, Choice.BOTH_BAD)) {
            check(true, Scale.GRADED_8, all, 2, new Verdict(choice, 0, Details.NONE, Duration.ZERO));
            check(false, Scale.GRADED_8, PLAIN, 2, new Verdict(choice, 0, Details.NONE, Duration.ZERO));
        }
        check(false, Scale.GRADED_8, all, 2, cannotJudge(null));
        check(true, Scale.GRADED_8, all, 2, cannotJudge("The texts are in a language I do not read"));
        check(false, Scale.GRADED_8, PLAIN, 2, cannotJudge("No idea"));
    }

    @Test
    void takesRankingsOfAllResponsesAndTiesWhereAllowed() {
        var strict = ranked(List.of(List.of(3), List.of(1), List.of(2)));
        var tied = ranked(List.of(List.of(3), List.of(1, 2)));
        check(true, Scale.RANKING, PLAIN, 3, strict);
        check(false, Scale.RANKING, PLAIN, 4, strict);
        check(false, Scale.RANKING, PLAIN, 3, tied);
        check(true, Scale.RANKING, PLAIN.withExtras(Set.of(Extra.TIE)), 3, tied);
        check(false, Scale.GRADED_8, PLAIN, 3, strict);
    }

    @Test
    void wantsEveryAspectAnsweredAndNoOther() {
        var asking = new Asking(
                Set.of(Extra.CANNOT_JUDGE),
                List.of(new Aspect("honest", Aspect.Kind.SIDES), new Aspect("kind", Aspect.Kind.RATING)),
                Rationale.OFF,
                20,
                false,
                Editing.OFF);
        check(true, Scale.BINARY, asking, 2, aspects(Map.of("honest", List.of(-1), "kind", List.of(5, 1))));
        check(false, Scale.BINARY, asking, 2, aspects(Map.of("honest", List.of(-1))));
        check(false, Scale.BINARY, asking, 2, aspects(Map.of("honest", List.of(2), "kind", List.of(5, 1))));
        check(false, Scale.BINARY, asking, 2, aspects(Map.of("honest", List.of(0), "kind", List.of(5))));
        check(false, Scale.BINARY, asking, 2, aspects(Map.of("honest", List.of(0), "kind", List.of(5, 6))));
        check(
                false,
                Scale.BINARY,
                asking,
                2,
                aspects(Map.of("honest", List.of(0), "kind", List.of(5, 1), "rude", List.of(1))));
        check(true, Scale.BINARY, asking, 2, cannotJudge("Not my field"));
    }

    @Test
    void wantsARationaleOfTheLengthAskedFor() {
        var asking = new Asking(Set.of(), List.of(), Rationale.REQUIRED, 10, true, Editing.OFF);
        check(true, Scale.BINARY, asking, 2, because("It answers."));
        check(false, Scale.BINARY, asking, 2, because("Better"));
        check(false, Scale.BINARY, asking, 2, because(null));
        var off = new Asking(Set.of(), List.of(), Rationale.OFF, 10, false, Editing.OFF);
        check(false, Scale.BINARY, off, 2, because("It answers."));
    }

    @Test
    void takesConfidenceOnlyWhereAskedFor() {
        var sure = new Verdict(Choice.LEFT, 1, new Details(null, null, Map.of(), null, 5), Duration.ZERO);
        check(false, Scale.BINARY, PLAIN, 2, sure);
        check(true, Scale.BINARY, new Asking(Set.of(), List.of(), Rationale.OFF, 1, true, Editing.OFF), 2, sure);
        assertThatExceptionOfType(InvalidVerdict.class)
                .isThrownBy(() -> new Details(null, null, Map.of(), null, 6))
                .withMessageContaining("between 1 and 5");
    }

    private static void check(boolean fits, Scale scale, Asking asking, int responses, Verdict verdict) {
        var settings = new StudySettings(
                "Trial",
                "Which?",
                Orientation.BETTER,
                scale,
                3,
                "",
                false,
                Rules.usual().with(asking));
        var fitting = new Fitting(settings, responses);
        if (fits) {
            assertThatCode(() -> fitting.check(verdict)).doesNotThrowAnyException();
        } else {
            assertThatExceptionOfType(InvalidVerdict.class).isThrownBy(() -> fitting.check(verdict));
        }
    }

    private static Verdict cannotJudge(@Nullable String reason) {
        return new Verdict(Choice.CANNOT_JUDGE, 0, new Details(reason, null, Map.of(), null, null), Duration.ZERO);
    }

    private static Verdict ranked(List<List<Integer>> groups) {
        return new Verdict(
                Choice.RANKED, 0, new Details(null, new Ranking(groups), Map.of(), null, null), Duration.ZERO);
    }

    private static Verdict aspects(Map<String, List<Integer>> aspects) {
        return new Verdict(Choice.LEFT, 1, new Details(null, null, aspects, null, null), Duration.ZERO);
    }

    private static Verdict because(@Nullable String rationale) {
        return new Verdict(Choice.LEFT, 1, Details.of(rationale), Duration.ZERO);
    }
}
