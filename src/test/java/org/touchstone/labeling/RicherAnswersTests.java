package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.touchstone.catalog.CandidateSet;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.Response;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.studies.Asking;
import org.touchstone.studies.Asking.Editing;
import org.touchstone.studies.Asking.Rationale;
import org.touchstone.studies.Aspect;
import org.touchstone.studies.Extra;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;

/** Answers of every kind are stored by the comparison's own order, whatever stood where on the screen. */
@SpringBootTest
@Import(Bench.Beans.class)
class RicherAnswersTests {

    private static final List<String> TEXTS = List.of("one", "two", "three", "four");

    @Autowired
    private Bench bench;

    @Autowired
    private Labeling labeling;

    @Autowired
    private Judgments judgments;

    @Test
    void keepsRankingsAndRatingsByTheComparisonsOwnOrder() {
        var asking = new Asking(
                Set.of(Extra.TIE),
                List.of(new Aspect("honest", Aspect.Kind.RATING)),
                Rationale.OPTIONAL,
                20,
                true,
                Editing.OFF);
        var study = study(Scale.RANKING, asking, TEXTS);
        for (var worker : bench.workers(study, 3)) {
            var shown = labeling.next(study, worker).orElseThrow();
            // "three" is best, "one" and "four" share the second rank; the rating of a response is the length of its
            // text.
            var ranking = new Ranking(List.of(
                    List.of(at(shown, "three")),
                    List.of(at(shown, "four"), at(shown, "one")),
                    List.of(at(shown, "two"))));
            var ratings = shown.responses().stream().map(String::length).toList();
            var verdict = new Verdict(
                    Choice.RANKED,
                    0,
                    new Details(null, ranking, Map.of("honest", ratings), "why", 4),
                    Duration.ofSeconds(9));
            var saved = labeling.submit(shown.lease(), worker, verdict);
            assertThat(saved.details().aspects()).containsEntry("honest", ratings);
            assertThat(labeling.submit(shown.lease(), worker, verdict)).isEqualTo(saved);
        }
        assertThat(judgments.of(study)).hasSize(3).allSatisfy(judgment -> {
            assertThat(judgment.outcome()).isEqualTo(Outcome.RANKED);
            assertThat(judgment.details().ranking())
                    .isEqualTo(new Ranking(List.of(List.of(3), List.of(1, 4), List.of(2))));
            assertThat(judgment.details().aspects()).containsEntry("honest", List.of(3, 3, 5, 4));
            assertThat(judgment.details().confidence()).isEqualTo(4);
        });
    }

    @Test
    void keepsWhyAWorkerCouldNotTell() {
        var asking = new Asking(Set.of(Extra.CANNOT_JUDGE), List.of(), Rationale.OFF, 20, false, Editing.OFF);
        var study = study(Scale.SEVEN, asking, TEXTS.subList(0, 2));
        var worker = bench.worker(study);
        var shown = labeling.next(study, worker).orElseThrow();
        assertThatExceptionOfType(InvalidVerdict.class)
                .isThrownBy(() -> labeling.submit(
                        shown.lease(), worker, new Verdict(Choice.CANNOT_JUDGE, 0, Details.NONE, Duration.ZERO)));
        var reason = new Details("I do not read Greek", null, Map.of(), null, null);
        labeling.submit(shown.lease(), worker, new Verdict(Choice.CANNOT_JUDGE, 0, reason, Duration.ZERO));
        assertThat(judgments.of(study)).singleElement().satisfies(judgment -> {
            assertThat(judgment.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
            assertThat(judgment.details().reason()).isEqualTo("I do not read Greek");
        });
    }

    private static int at(LeasedComparison shown, String text) {
        return shown.responses().indexOf(text) + 1;
    }

    private StudyId study(Scale scale, Asking asking, List<String> texts) {
        var settings = new StudySettings(
                "Richer",
                "Which?",
                Orientation.BETTER,
                scale,
                3,
                "",
                false,
                Rules.usual().with(asking));
        var study = bench.studies().create(settings, bench.researcher());
        bench.queue().enqueue(study, comparison(texts));
        return study;
    }

    private List<ComparisonId> comparison(List<String> texts) {
        var request = new ImportRequest("by hand", PairFormat.NATIVE, bench.researcher());
        var responses = new ArrayList<Response>();
        texts.forEach(text -> responses.add(new Response(text, null)));
        var question = new Conversation(List.of(new Turn(Speaker.USER, "A question of " + System.nanoTime())));
        return bench.catalog()
                .add(bench.imports().begin(request), List.of(new CandidateSet(question, responses, null)));
    }
}
