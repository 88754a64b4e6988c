package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.touchstone.labeling.Bench.verdict;
import static org.touchstone.labeling.VoteFile.line;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.Accounts;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ImportReport;
import org.touchstone.catalog.ImportReport.Votes;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.RejectedLine;
import org.touchstone.labeling.SettingAside.Aside;
import org.touchstone.labeling.pay.Payroll;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;
import org.touchstone.studies.Team;
import org.touchstone.support.Refusal;

/** Votes that were given elsewhere come in as judgments: once, with their origin, and without breaking any rule. */
@SpringBootTest
@Import(Bench.Beans.class)
class ExternalVotesTests {

    private static final Instant GIVEN = Instant.parse("2016-02-01T23:59:35Z");

    @Autowired
    Bench bench;

    @Autowired
    Studies studies;

    @Autowired
    StudyImports imports;

    @Autowired
    Judgments judgments;

    @Autowired
    Labeling labeling;

    @Autowired
    SettingAside aside;

    @Autowired
    Payroll payroll;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    /** Whatever a test makes up is its own. */
    private final String own = UUID.randomUUID().toString();

    @Test
    void everyVoteIsAJudgmentOfSomebodyElsewhere() {
        var study = study(2);
        var report = bring(study, line(own, "ann FIRST", "ben TIE", "cid SECOND"), line(own + "b", "ann SECOND"));
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.details().votes()).isEqualTo(new Votes(4, 0));
        var all = judgments.of(study);
        assertThat(all).hasSize(4).allSatisfy(judgment -> {
            assertThat(judgment.external()).isTrue();
            assertThat(judgment.simulated()).isFalse();
            assertThat(judgment.sideOfFirst()).isNull();
            assertThat(judgment.activeTime()).isNull();
            assertThat(judgment.judgedAt()).isEqualTo(GIVEN);
            assertThat(judgment.rationale()).startsWith("so ");
        });
        assertThat(all)
                .extracting(Judgment::outcome)
                .containsExactlyInAnyOrder(Outcome.FIRST, Outcome.TIE, Outcome.SECOND, Outcome.SECOND);
        assertThat(all.stream().map(Judgment::worker).distinct()).hasSize(3);
        hold(study);
    }

    @Test
    void votesCountTowardsTheOverlapAndOthersGetTheRest() {
        var study = study(2);
        bring(study, line(own, "ann FIRST", "ben TIE", "cid SECOND"), line(own + "b", "ann SECOND"));
        var here = bench.worker(study);
        var leased = labeling.next(study, here).orElseThrow();
        assertThat(leased.conversation().turns().getFirst().content()).endsWith(own + "b");
        labeling.submit(leased.lease(), here, verdict(Choice.LEFT, 1));
        assertThat(labeling.next(study, bench.worker(study))).isEmpty();
        assertThat(judgments.progress(study).judged()).isEqualTo(5);
        assertThat(judgments.progress(study).wanted()).isEqualTo(5);
        hold(study);
    }

    @Test
    void theSameFileAgainAddsNothing() {
        var study = study(3);
        String[] file = {line(own, "ann FIRST", "ben TIE"), line(own + "b", "ann SECOND")};
        bring(study, file);
        var before = judgments.of(study);
        var report = bring(study, file);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.rejected()).isZero();
        assertThat(report.details().repeated()).isEqualTo(2);
        assertThat(report.details().votes()).isEqualTo(new Votes(0, 3));
        assertThat(judgments.of(study)).isEqualTo(before);
        assertThat(sql.sql("select count(*) from accounts.person where origin = ?")
                        .param(own)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        hold(study);
    }

    @Test
    void whoeverHasTheSameNameAtTheSameOriginIsTheSamePerson() {
        var one = study(1);
        var other = study(1);
        bring(one, line(own, "ann FIRST"));
        bring(other, line(own, "ann FIRST"));
        var elsewhere = study(1);
        bringFrom(elsewhere, own + " too", line(own, "ann FIRST"));
        assertThat(worker(other)).isEqualTo(worker(one));
        assertThat(worker(elsewhere)).isNotEqualTo(worker(one));
    }

    @Test
    void aLineThatIsNotInTheFormatIsToldWithItsReasonAndLosesNothingElse() {
        var study = study(1);
        var good = line(own, "ann FIRST");
        var report = bring(
                study,
                "no json",
                good,
                good.replace("\"prompt\"", "\"question\""),
                good.replace("For " + own, "  "),
                good.replace("Against", "For"),
                good.replace("FIRST", "LEFT"),
                good.replace("\"ann\"", "\"\""),
                good.replace("2016-02-01T23:59:35Z", "yesterday"),
                good.replace("2016", "0000"),
                good.replace("2016", "-0001"),
                good.replace("2016", "+10000"),
                good.replace("\"votes\"", "\"ballots\""),
                good.replace("{\"text\": \"For " + own + "\"}", "\"For\""),
                line(own + "c"));
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(report.firstErrors())
                .extracting(RejectedLine::line)
                .containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L);
        assertThat(report.firstErrors().stream().skip(1).map(RejectedLine::reason))
                .containsExactly(
                        "The key \"prompt\" is missing",
                        "\"text\" is empty",
                        "The two responses are the same text",
                        "An \"outcome\" must be FIRST, SECOND or TIE",
                        "\"worker\" is empty",
                        "A \"submitted_at\" must be a time such as 2016-02-01T23:59:35Z",
                        "The year of a time must be one from 1 to 9999",
                        "The year of a time must be one from 1 to 9999",
                        "The year of a time must be one from 1 to 9999",
                        "\"votes\" must be a list; it may be empty",
                        "\"first\" must be an object with a \"text\"");
        assertThat(judgments.of(study)).hasSize(1);
        assertThat(judgments.progress(study).comparisons()).isEqualTo(2);
        hold(study);
    }

    @Test
    void theFirstYearAndTheLastAreKept() {
        var study = study(1);
        var line = line(own, "ann FIRST");
        bring(study, line.replace("2016", "0001"), line(own + "b", "ben FIRST").replace("2016", "9999"));
        assertThat(judgments.of(study)).hasSize(2);
        hold(study);
    }

    @Test
    void theFirstVoteOfAWorkerOnAPairStands() {
        var study = study(1);
        var report = bring(
                study,
                line(own, "ann FIRST", "ann FIRST", "ben TIE", "ben SECOND"),
                line(own, "ann SECOND", "cid FIRST"),
                line(own, "cid FIRST"));
        assertThat(report.details().votes()).isEqualTo(new Votes(3, 2));
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.firstErrors())
                .extracting(RejectedLine::line, RejectedLine::reason)
                .containsExactly(
                        tuple(
                                1L,
                                "Left out, the rest of the line is in: \"ben\" had said something else of this pair"
                                        + " before"),
                        tuple(
                                2L,
                                "Left out, the rest of the line is in: \"ann\" had said something else of this pair"
                                        + " before"));
        assertThat(judgments.of(study))
                .extracting(Judgment::outcome)
                .containsExactlyInAnyOrder(Outcome.FIRST, Outcome.TIE, Outcome.FIRST);
        hold(study);
    }

    @Test
    void aPairTakesNoMoreThanTwentyFive() {
        var study = study(1);
        var votes = IntStream.range(0, 27).mapToObj(i -> "w" + i + " FIRST").toArray(String[]::new);
        var report = bring(study, line(own, votes));
        assertThat(report.details().votes()).isEqualTo(new Votes(25, 0));
        assertThat(report.firstErrors().getFirst().reason()).contains("\"w25\", \"w26\" came when");
        hold(study);
    }

    @Test
    void setAsideTheyAreTakenBackInByAPersonAndNotByTheFile() {
        var study = study(1);
        bring(study, line(own, "ann FIRST"));
        var ann = worker(study);
        assertThat(aside.setAside(study, ann, Span.ALL, bench.researcher())).isEqualTo(1);
        assertThat(judgments.of(study)).isEmpty();
        hold(study);
        assertThat(bring(study, line(own, "ann FIRST")).details().votes()).isEqualTo(new Votes(0, 1));
        assertThat(judgments.of(study)).isEmpty();
        assertThat(aside.restore(study, ann, bench.researcher())).isEqualTo(new Aside(1, 1));
        assertThat(judgments.of(study)).singleElement().matches(Judgment::external);
        hold(study);
    }

    @Test
    void whatOthersHoldMeanwhileKeepsItsPlace() {
        var study = study(1);
        bring(study, line(own));
        var here = bench.worker(study);
        var held = labeling.next(study, here).orElseThrow().lease();
        bring(study, line(own, "ann FIRST", "ben FIRST"));
        hold(study);
        labeling.submit(held, here, verdict(Choice.LEFT, 1));
        assertThat(judgments.of(study)).hasSize(3);
        hold(study);
    }

    @Test
    void nobodyIsPaidForThem() {
        var study = study(2);
        bring(study, line(own, "ann FIRST", "ben FIRST"));
        assertThat(payroll.of(study)).isEmpty();
    }

    @Test
    void nobodySignsInAsOneOfThem() {
        var study = study(1);
        bring(study, line(own, "ann FIRST"));
        var ann = worker(study);
        assertThat(bench.people().find(ann).judgedElsewhere()).isTrue();
        assertThat(studies.isMember(study, ann)).isFalse();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> studies.admit(study, ann, bench.researcher()));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> labeling.next(study, ann));
        assertThat(accounts.all()).noneMatch(account -> account.person().id().equals(ann));
        assertThat(sql.sql("select password_hash is null and email is null from accounts.person where id = ?")
                        .param(ann.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "BINARY, upload, origin-unknown",
        "GRADED_8, votes.jsonl, format-unfit",
        "REVIEW, votes.jsonl, format-unfit"
    })
    void refusesWhatVotesCannotBe(Scale scale, String name, String code) {
        var study = study(scale, 1);
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> imports.run(
                        studies.find(study),
                        new ImportRequest(name, PairFormat.VOTES, bench.researcher()),
                        new ImportTerms(KnownAnswers.KEEP, Team.NONE),
                        VoteFile.of(line(own, "ann FIRST"))))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
        assertThat(imports.of(study)).isEmpty();
    }

    @Test
    void othersFilesBringTheirVotesWhereSomebodySaysWhence() {
        var line = """
            {"data": {"prompt": "Hi %1$s", "answer1": "a", "answer2": "b"}, "annotations": [
             {"completed_by": 1, "result": [{"type": "pairwise", "value": {"selected": "right"}}]},
             {"result": [{"type": "pairwise", "value": {"selected": "left"}}]}]}
            """.formatted(own).replace('\n', ' ');
        var study = study(2);
        bring(study, PairFormat.LABEL_STUDIO, null, line);
        assertThat(judgments.of(study)).isEmpty();
        var report = bring(study, PairFormat.LABEL_STUDIO, "Studio of " + own, line);
        assertThat(report.details().votes()).isEqualTo(new Votes(1, 0));
        assertThat(judgments.of(study)).extracting(Judgment::outcome).containsExactly(Outcome.SECOND);
        var graded = study(Scale.GRADED_8, 2);
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> bring(graded, PairFormat.LABEL_STUDIO, own, line));
        bring(graded, PairFormat.LABEL_STUDIO, null, line);
        assertThat(judgments.progress(graded).comparisons()).isEqualTo(1);
        hold(study);
    }

    @Test
    void rankedRepliesComeInTogetherOrByTwos() {
        var tree = """
            {"message_tree_id": "t", "prompt": {"text": "Hi %s", "role": "prompter", "replies": [
             {"text": "one", "role": "assistant", "rank": 0}, {"text": "two", "role": "assistant", "rank": 1},
             {"text": "three", "role": "assistant", "rank": 2}]}}
            """.formatted(own).replace('\n', ' ');
        var ranking = study(Scale.RANKING, 2);
        assertThat(bring(ranking, PairFormat.OASST, null, tree).details().comparisons())
                .isEqualTo(1);
        assertThat(judgments.progress(ranking).comparisons()).isEqualTo(1);
        var twos = study(2);
        assertThat(bring(twos, PairFormat.OASST, null, tree).accepted()).isEqualTo(1);
        assertThat(judgments.progress(twos).comparisons()).isEqualTo(3);
        assertThat(bring(twos, PairFormat.OASST, null, tree).details().repeated())
                .isEqualTo(3);
    }

    private ImportReport bring(StudyId study, PairFormat format, @Nullable String origin, String line) {
        return imports.run(
                studies.find(study),
                new ImportRequest("any", format, bench.researcher()),
                new ImportTerms(KnownAnswers.KEEP, Team.NONE, origin),
                VoteFile.of(line));
    }

    private StudyId study(int overlap) {
        return study(Scale.BINARY, overlap);
    }

    private StudyId study(Scale scale, int overlap) {
        var settings = new StudySettings(
                "Votes", "Which is better?", Orientation.BETTER, scale, overlap, "", false, Rules.usual());
        return studies.create(settings, bench.researcher());
    }

    private ImportReport bring(StudyId study, String... lines) {
        return imports.run(
                studies.find(study),
                new ImportRequest(own + ".jsonl.gz", PairFormat.VOTES, bench.researcher()),
                new ImportTerms(KnownAnswers.KEEP, Team.NONE),
                VoteFile.of(lines));
    }

    private void bringFrom(StudyId study, String origin, String line) {
        imports.run(
                studies.find(study),
                new ImportRequest("any", PairFormat.VOTES, bench.researcher()),
                new ImportTerms(KnownAnswers.KEEP, Team.NONE, origin),
                VoteFile.of(line));
    }

    private PersonId worker(StudyId study) {
        return judgments.of(study).getFirst().worker();
    }

    private void hold(StudyId study) {
        new Invariants(sql).hold(study);
        AssignmentRules.hold(sql, study);
    }
}
