package org.touchstone.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.touchstone.support.Refusal;

class StudySettingsTests {

    @Test
    void takesTheWidestAndTheNarrowestOverlap() {
        assertThat(settings("A", "B?", 1, "").overlap()).isEqualTo(1);
        assertThat(settings("A", "B?", 25, "").overlap()).isEqualTo(25);
    }

    @Test
    void namesTheFieldThatIsWrong() {
        refuses("overlap", "A", "B?", 0);
        refuses("overlap", "A", "B?", 26);
        refuses("name", " \t", "B?", 3);
        refuses("name", "x".repeat(121), "B?", 3);
        refuses("name", "two\nlines", "B?", 3);
        refuses("question", "A", "", 3);
        refuses("question", "A", "x".repeat(301), 3);
    }

    @Test
    void refusesGuidelinesThatNobodyWouldRead() {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> settings("A", "B?", 3, "x".repeat(50_001)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("guidelines"));
    }

    @Test
    void refusesSidesWhereThereAreNoTwo() {
        var asking = new Asking(
                Set.of(),
                List.of(new Aspect("honest", Aspect.Kind.SIDES)),
                Asking.Rationale.OFF,
                1,
                false,
                Asking.Editing.OFF);
        var rules = Rules.usual().with(asking);
        for (var scale : List.of(Scale.RANKING, Scale.REVIEW)) {
            assertThatExceptionOfType(Refusal.Invalid.class)
                    .isThrownBy(() -> new StudySettings("A", "B?", Orientation.BETTER, scale, 3, "", false, rules))
                    .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("aspects"));
        }
        assertThat(new StudySettings("A", "B?", Orientation.BETTER, Scale.BINARY, 3, "", false, rules).rules())
                .isEqualTo(rules);
    }

    @Test
    void stripsNameAndQuestion() {
        assertThat(settings("  A ", " B? ", 3, "").name()).isEqualTo("A");
    }

    private static void refuses(String field, String name, String question, int overlap) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> settings(name, question, overlap, ""))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static StudySettings settings(String name, String question, int overlap, String guidelines) {
        return new StudySettings(
                name, question, Orientation.BETTER, Scale.GRADED_8, overlap, guidelines, false, Rules.usual());
    }
}
