package org.touchstone.quality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.PairFormat;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.ImportTerms;
import org.touchstone.labeling.KnownAnswers;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeasedComparison;
import org.touchstone.labeling.StudyImports;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyTemplate;
import org.touchstone.studies.Team;
import org.touchstone.support.Refusal;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import(Trial.class)
class ReviewsTests {

    private final MockMvcTester http;
    private final Trial trial;
    private final Studies studies;
    private final StudyImports imports;
    private final Labeling labeling;
    private final Reviews reviews;

    ReviewsTests(
            @Autowired MockMvcTester http,
            @Autowired Trial trial,
            @Autowired Studies studies,
            @Autowired StudyImports imports,
            @Autowired Labeling labeling,
            @Autowired Reviews reviews) {
        this.http = http;
        this.trial = trial;
        this.studies = studies;
        this.imports = imports;
        this.labeling = labeling;
        this.reviews = reviews;
    }

    @Test
    void saysHowManyLabelsAreRightAndHowRelevantItemsAre() {
        var researcher = trial.signIn(Role.RESEARCHER);
        var study = studies.create(StudyTemplate.ITEM_REVIEW.settings("Items", Locale.ENGLISH), researcher);
        bring(study, researcher, "kindness.jsonl", 20);
        for (int worker = 0; worker < 3; worker++) {
            review(study, trial.person(Role.WORKER), worker);
        }
        var report = reviews.of(study);
        assertThat(report.counts()).isEqualTo(new ReviewReport.Counts(20, 20, 60, 3, 0));
        // Items 0 and 1 are wrong to two of three, item 2 to one of three.
        assertThat(report.figures().byMajority().value()).isEqualTo(18 / 20.0);
        assertThat(report.figures().byMajority().low()).isCloseTo(0.699, within(0.001));
        assertThat(report.figures().byJudgment().value()).isEqualTo(55 / 60.0);
        assertThat(report.figures().relevance().value()).isEqualTo(4.0);
        // Observed 17 + 3 / 3 of 20 pairs agree, expected (55² + 5²) / 60²: Fleiss 1971.
        double expected = (55.0 * 55 + 5 * 5) / 3600;
        assertThat(report.figures().kappa().value()).isCloseTo((0.9 - expected) / (1 - expected), within(1e-9));
        assertThat(report.figures().alpha().drawable()).isTrue();
        assertThat(report.behaviours()).singleElement().satisfies(behaviour -> {
            assertThat(behaviour.name()).isEqualTo("kindness");
            assertThat(behaviour.items()).isEqualTo(20);
        });
        assertThat(report.wrong()).hasSize(2).allSatisfy(item -> {
            assertThat(item.wrong()).isEqualTo(2);
            assertThat(item.label()).isEqualTo("Yes");
            assertThat(item.comments()).extracting(ReviewReport.Comment::text).contains("Both would fit");
        });
        trial.signIn(Role.RESEARCHER);
        var page = "/studies/" + study + "/review";
        assertThat(http.get().uri(page).accept("text/html").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("90.0%", "95.7%", "0.875", "kindness", "Both would fit", "2 of 3");
        assertThat(http.get().uri(page + ".csv").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("comparison,behaviour")
                .contains(",kindness,");
        assertThat(http.get().uri("/api/v1" + page).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("\"byMajority\"");
    }

    @Test
    void saysThatNothingIsReviewedYet() {
        var researcher = trial.signIn(Role.RESEARCHER);
        var study = studies.create(StudyTemplate.ITEM_REVIEW.settings("Items", Locale.ENGLISH), researcher);
        assertThat(http.get()
                        .uri("/studies/" + study + "/review")
                        .accept("text/html")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Nothing has been reviewed yet");
        var rankings = studies.create(StudyTemplate.RANKING.settings("Rankings", Locale.ENGLISH), researcher);
        assertThat(http.get()
                        .uri("/studies/" + rankings + "/agreement")
                        .accept("text/html")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("No comparison has been ranked twice yet.");
    }

    @Test
    void takesItemsOnlyWhereTheyAreReviewed() {
        var researcher = trial.signIn(Role.RESEARCHER);
        var pairs = trial.study(0, 1);
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> bring(pairs, researcher, "kindness.jsonl", 1))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("format"));
        assertThat(imports.of(pairs)).isEmpty();
    }

    private void bring(StudyId study, PersonId by, String file, int items) {
        var lines = IntStream.range(0, items)
                .mapToObj(item ->
                        "{\"question\":\"Item %d of %s?\",\"answer_matching_behavior\":\" Yes\",\"answer_not_matching_behavior\":\" No\"}"
                                .formatted(item, study))
                .collect(Collectors.joining("\n"));
        var request = new ImportRequest(file, PairFormat.MODEL_WRITTEN, by);
        var in = new ByteArrayInputStream(lines.getBytes(UTF_8));
        assertThat(imports.run(studies.find(study), request, new ImportTerms(KnownAnswers.KEEP, Team.NONE), in)
                        .accepted())
                .isEqualTo(items);
    }

    private void review(StudyId study, PersonId worker, int number) {
        studies.join(study, worker);
        for (var next = labeling.next(study, worker); next.isPresent(); next = labeling.next(study, worker)) {
            var leased = next.orElseThrow();
            int item = item(leased);
            boolean wrong = (number == 0 && item < 3) || (number == 1 && item < 2);
            var details = new Details(
                    null, null, Map.of("relevance", List.of(3 + number)), wrong ? "Both would fit" : null, null);
            labeling.submit(
                    leased.lease(),
                    worker,
                    new Verdict(wrong ? Choice.INCORRECT : Choice.CORRECT, 0, details, Duration.ofSeconds(5)));
        }
    }

    private static int item(LeasedComparison leased) {
        var question = leased.conversation().turns().getLast().content();
        return Integer.parseInt(question.replaceFirst("Item (\\d+) of.*", "$1"));
    }
}
