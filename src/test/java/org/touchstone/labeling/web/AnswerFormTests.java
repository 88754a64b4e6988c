package org.touchstone.labeling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Improvement;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.Ranking;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Asking;
import org.touchstone.studies.Asking.Editing;
import org.touchstone.studies.Asking.Rationale;
import org.touchstone.studies.Aspect;
import org.touchstone.studies.Extra;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudySettings;

/** What a form posts is read as an answer, and an answer fills a form that posts the same. */
class AnswerFormTests {

    private static final LeaseId LEASE = new LeaseId(UUID.randomUUID());
    private static final List<String> TEXTS = List.of("one", "two\r\nlines ", "three");

    @Test
    void everyKindOfAnswerComesBackAsItWasGiven() {
        var aspects = Map.of("honest: really", List.of(-1), "clear", List.of(4, 2));
        returns(
                Scale.SEVEN,
                2,
                verdict(Choice.LEFT, 1, Details.of("Partly pasted")).withPasted(6));
        returns(Scale.SEVEN, 2, verdict(Choice.RIGHT, 3, new Details(null, null, aspects, "So it is", 5)));
        returns(Scale.SEVEN, 2, verdict(Choice.TIE, 0, new Details(null, null, aspects, null, null)));
        returns(Scale.BINARY, 2, verdict(Choice.BOTH_BAD, 0, new Details(null, null, aspects, null, 1)));
        for (var reason : List.of("FACTS", "FACTS: no source: none", "I know: the author")) {
            returns(
                    Scale.GRADED_8,
                    2,
                    verdict(Choice.CANNOT_JUDGE, 0, new Details(reason, null, Map.of(), null, null)));
        }
        var ratings = Map.of("clear", List.of(1, 2, 3));
        for (var groups : List.of(
                List.of(List.of(1), List.of(2), List.of(3)),
                List.of(List.of(3), List.of(1, 2)),
                List.of(List.of(1, 2, 3)))) {
            returns(
                    Scale.RANKING,
                    3,
                    verdict(Choice.RANKED, 0, new Details(null, new Ranking(groups), ratings, null, 2)));
        }
        returns(
                Scale.REVIEW,
                1,
                verdict(Choice.INCORRECT, 0, new Details(null, null, Map.of("clear", List.of(3)), "No", null)));
    }

    @Test
    void leavesOutWhatBelongsToAnotherChoice() {
        var form = posted(Map.of(
                "answer",
                "CANNOT_JUDGE",
                "why",
                "OTHER",
                "whyWords",
                "I wrote it",
                "rank-1",
                "1",
                "rank-2",
                "2",
                "sides:honest: really",
                "1"));
        var verdict = new VerdictReader(settings(Scale.BINARY), TEXTS.subList(0, 2)).read(form);
        assertThat(verdict.details()).isEqualTo(new Details("I wrote it", null, Map.of(), null, null));
        var chosen = posted(Map.of("answer", "A1", "why", "FACTS", "rank-1", "2"));
        assertThat(new VerdictReader(settings(Scale.BINARY), TEXTS.subList(0, 2))
                        .read(chosen)
                        .details())
                .isEqualTo(Details.NONE);
    }

    @Test
    void asksWhetherTheOrderOfTheScreenIsMeant() {
        var reader = new VerdictReader(settings(Scale.RANKING), TEXTS.subList(0, 2));
        var fields = new HashMap<>(Map.of("answer", "RANKED", "rank-1", "1", "rank-2", "2"));
        assertThatExceptionOfType(UnfitForm.class)
                .isThrownBy(() -> reader.read(posted(fields)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("asItStood"));
        fields.put("asItStood", "yes");
        assertThat(reader.read(posted(fields)).details().ranking())
                .isEqualTo(new Ranking(List.of(List.of(1), List.of(2))));
    }

    @Test
    void refusesWhatNoButtonPosts() {
        var reader = new VerdictReader(settings(Scale.BINARY), TEXTS.subList(0, 2));
        assertThatExceptionOfType(NothingChosen.class).isThrownBy(() -> reader.read(posted(Map.of())));
        assertThatExceptionOfType(NoSuchAnswer.class).isThrownBy(() -> reader.read(posted(Map.of("answer", "LEFT"))));
        var odd = posted(Map.of("answer", "A1", "confidence", "x", "activeMs", "99999999999", "source", "gpt"));
        assertThat(odd.fields()).doesNotContainKey("source");
        assertThat(reader.read(odd).details().confidence()).isNull();
    }

    @Test
    void takesAnotherTextForARewrittenResponseAndTheSameForNone() {
        var reader = new VerdictReader(settings(Scale.BINARY), TEXTS.subList(0, 2));
        var fields = new HashMap<>(Map.of("answer", "A1", "improve", "2", "edit-2", "two\nlines", "edit-1", "uno"));
        assertThat(reader.read(posted(fields)).improvement()).isNull();
        fields.put("edit-2", " Two lines\r\n");
        assertThat(reader.read(posted(fields)).improvement()).isEqualTo(new Improvement(2, "Two lines"));
        fields.put("improve", "3");
        assertThat(reader.read(posted(fields)).improvement()).isNull();
        returns(Scale.BINARY, 2, verdict(Choice.TIE, 0, Details.NONE).with(new Improvement(1, "uno")));
    }

    @Test
    void keepsWhatWasTypedOnly() {
        var form = posted(Map.of(
                "answer",
                "A1",
                "rationale",
                "Kind",
                "whyWords",
                " ",
                "improve",
                "2",
                "edit-1",
                "one",
                "edit-2",
                "two"));
        assertThat(form.typed()).containsExactly("Kind", "two");
    }

    private static void returns(Scale scale, int responses, Verdict verdict) {
        var form = VerdictWriter.form(LEASE, verdict, settings(scale));
        assertThat(new VerdictReader(settings(scale), TEXTS.subList(0, responses)).read(posted(form.fields())))
                .isEqualTo(verdict);
    }

    private static AnswerForm posted(Map<String, String> fields) {
        var parameters = new HashMap<String, String[]>();
        fields.forEach((name, value) -> parameters.put(name, new String[] {value}));
        return AnswerForm.posted(LEASE.toString(), parameters);
    }

    private static Verdict verdict(Choice choice, int strength, Details details) {
        return new Verdict(choice, strength, details, Duration.ofMillis(1234));
    }

    private static StudySettings settings(Scale scale) {
        var clear = new Aspect("clear", Aspect.Kind.RATING);
        var honest = new Aspect("honest: really", Aspect.Kind.SIDES);
        var asking = new Asking(
                Set.of(Extra.values()),
                scale.comparesTwo() ? List.of(honest, clear) : List.of(clear),
                Rationale.OPTIONAL,
                20,
                true,
                Editing.OFF);
        return new StudySettings(
                "Forms",
                "Which?",
                Orientation.BETTER,
                scale,
                1,
                "",
                false,
                Rules.usual().with(asking));
    }
}
