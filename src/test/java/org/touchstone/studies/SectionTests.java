package org.touchstone.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.support.Refusal;

class SectionTests {

    @ParameterizedTest
    @EnumSource
    void everyStartingPointMakesSettingsThatItsSectionsReadBack(StudyTemplate template) {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.JAPANESE)) {
            var settings = template.settings("A study", language);
            assertThat(settings.question()).isNotBlank();
            assertThat(settings.guidelines()).isNotBlank();
            assertThat(settings.rules().examples()).hasSize(2);
            for (var section : Section.values()) {
                assertThat(section.over(settings, section.of(settings)))
                        .as("%s in %s", section, language)
                        .isEqualTo(settings);
            }
        }
        assertThat(template.settings("A", Locale.GERMAN).question())
                .isNotEqualTo(template.settings("A", Locale.ENGLISH).question());
        assertThat(template.settings("A", Locale.JAPANESE)).isEqualTo(template.settings("A", Locale.ENGLISH));
    }

    @Test
    void startingPointsCoverEveryWayOfAsking() {
        assertThat(Stream.of(StudyTemplate.values())
                        .map(each -> each.settings("A", Locale.ENGLISH).scale()))
                .containsExactly(Scale.GRADED_8, Scale.GRADED_8, Scale.SEVEN, Scale.RANKING, Scale.REVIEW);
        var redTeam = StudyTemplate.RED_TEAM.settings("A", Locale.ENGLISH);
        assertThat(redTeam.orientation()).isEqualTo(Orientation.WORSE);
        assertThat(redTeam.contentWarning()).isTrue();
        assertThat(redTeam.rules().onboarding().risks()).isNotBlank();
        assertThat(redTeam.rules().onboarding().consent()).isNotBlank();
        var seven = StudyTemplate.SEVEN_POINT.settings("A", Locale.ENGLISH);
        assertThat(seven.rules().asking().aspects()).hasSize(5);
        assertThat(seven.mostOverlap()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "PURPOSE, name, ''",
        "PURPOSE, question, ' '",
        "PURPOSE, orientation, UP",
        "ANSWERS, scale, TEN",
        "ANSWERS, extras, MAYBE",
        "ANSWERS, rationale, SOMETIMES",
        "ANSWERS, shortestRationale, 0",
        "ANSWERS, shortestRationale, many",
        "ANSWERS, editing, ALWAYS",
        "ONBOARDING, passMark, 101",
        "ONBOARDING, tries, 0",
        "ASSIGNMENT, overlap, 26",
        "ASSIGNMENT, mostOverlap, 26",
        "ASSIGNMENT, total, -1",
        "ASSIGNMENT, perDay, -1",
        "ASSIGNMENT, perConversation, 1.5",
        "ASSIGNMENT, perSources, -1",
        "ASSIGNMENT, goldRate, 51",
        "ASSIGNMENT, repeatRate, half",
        "ASSIGNMENT, repeatGap, 0",
        "ASSIGNMENT, breakAfterMinutes, 241",
        "ASSIGNMENT, wellbeingEvery, -5",
        "ASSIGNMENT, skipStreak, 1001",
        "RECRUITMENT, platform, MARS",
        "RECRUITMENT, completionCode, no spaces",
        "RECRUITMENT, target, 1000001"
    })
    void namesTheFieldThatIsWrong(Section section, String field, String typed) {
        var settings = StudyTemplate.HELPFULNESS.settings("A", Locale.ENGLISH);
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> section.over(settings, section.of(settings).with(field, List.of(typed))))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void readsPercentagesWithPointOrComma() {
        var settings = StudyTemplate.HELPFULNESS.settings("A", Locale.ENGLISH);
        var typed =
                Section.ASSIGNMENT.of(settings).with("goldRate", List.of("7")).with("repeatRate", List.of("2,5"));
        var assignment = Section.ASSIGNMENT.over(settings, typed).rules().assignment();
        assertThat(assignment.goldRate()).isEqualTo(0.07);
        assertThat(assignment.repeatRate()).isEqualTo(0.025);
    }

    @Test
    void keepsWhatBrowsersDoNotSendBecauseItIsSettled() {
        var settings = StudyTemplate.SEVEN_POINT.settings("A", Locale.ENGLISH);
        var sent = new Typed(Map.of("shortestRationale", List.of("30")));
        var read = Section.ANSWERS.over(settings, sent);
        assertThat(read.scale()).isEqualTo(Scale.SEVEN);
        assertThat(read.rules().asking().aspects()).isEmpty();
        assertThat(read.rules().asking().extras()).isEmpty();
    }

    @Test
    void leavesOutRowsWithoutText() {
        var settings = StudyTemplate.HELPFULNESS.settings("A", Locale.ENGLISH);
        var aspects = Section.ANSWERS
                .of(settings)
                .with("aspectName", List.of("honest", " ", "harmless"))
                .with("aspectKind", List.of("SIDES", "SIDES", "RATING"));
        assertThat(Section.ANSWERS.over(settings, aspects).rules().asking().aspects())
                .containsExactly(new Aspect("honest", Aspect.Kind.SIDES), new Aspect("harmless", Aspect.Kind.RATING));
        var examples = Section.GUIDELINES
                .of(settings)
                .with("exampleKind", List.of("COUNTER", "GOOD"))
                .with("exampleTitle", List.of("Only one", ""))
                .with("exampleText", List.of("Text\r\nof two lines", ""));
        assertThat(Section.GUIDELINES.over(settings, examples).rules().examples())
                .containsExactly(new Example(Example.Kind.COUNTER, "Only one", "Text\nof two lines"));
    }

    @Test
    void knowsNoOtherSection() {
        assertThat(Section.named("answers")).isEqualTo(Section.ANSWERS);
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> Section.named("ANSWERS"));
    }
}
