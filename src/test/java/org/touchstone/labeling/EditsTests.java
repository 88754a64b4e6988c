package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.catalog.Response;
import org.touchstone.studies.Asking;
import org.touchstone.studies.Asking.Editing;
import org.touchstone.studies.Asking.Rationale;
import org.touchstone.studies.StudyId;

/** A rewritten response becomes a comparison with its original, and stands as long as its judgment. */
@SpringBootTest
@Import(Bench.Beans.class)
class EditsTests {

    @Autowired
    private Bench bench;

    @Autowired
    private Labeling labeling;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Edits edits;

    @Autowired
    private JdbcClient sql;

    @Test
    void keepsTheRewrittenResponseAsPreferredOverItsOriginal() {
        var study = study(Editing.KEEP);
        for (var worker : bench.workers(study, 2)) {
            var shown = labeling.next(study, worker).orElseThrow();
            int second = shown.responses().indexOf(Bench.SECOND) + 1;
            var verdict = verdict(new Improvement(second, "A better second one"));
            var saved = labeling.submit(shown.lease(), worker, verdict);
            assertThat(labeling.submit(shown.lease(), worker, verdict)).isEqualTo(saved);
            assertThatExceptionOfType(AlreadyJudged.class)
                    .isThrownBy(() -> labeling.submit(shown.lease(), worker, verdict(null)));
        }
        assertThat(edits.latest(study, null, 9)).hasSize(2).allSatisfy(edit -> {
            assertThat(edit.place()).isEqualTo(2);
            assertThat(bench.catalog().find(edit.edited()).candidates().responses())
                    .containsExactly(
                            new Response("A better second one", Edits.SOURCE), new Response(Bench.SECOND, "two"));
        });
    }

    @Test
    void bringsTheTextBackWhenTheAnswerIsTakenBack() {
        var study = study(Editing.KEEP);
        var worker = bench.worker(study);
        var shown = labeling.next(study, worker).orElseThrow();
        var improvement = new Improvement(1, "Better");
        labeling.submit(shown.lease(), worker, verdict(improvement));
        assertThat(labeling.undo(shown.lease(), worker).verdict().improvement()).isEqualTo(improvement);
        assertThat(edits.latest(study, null, 9)).isEmpty();
        assertThat(sql.sql("select count(*) from labeling.edit where study_id = ?")
                        .param(study.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        labeling.submit(shown.lease(), worker, verdict(improvement));
        assertThat(edits.latest(study, null, 9)).hasSize(1);
        corrections.correct(shown.lease(), worker, verdict(null));
        assertThat(edits.latest(study, null, 9)).isEmpty();
    }

    @Test
    void refusesWhatTheStudyDoesNotWantAndWhatChangesNothing() {
        var off = study(Editing.OFF);
        refused(off, new Improvement(1, "Better"), "improvement-off");
        var study = study(Editing.KEEP);
        refused(study, new Improvement(3, "Better"), "improvement-other");
        assertThat(Improvement.of(1, "Same\r\ntext ", "Same\ntext")).isEmpty();
        assertThatExceptionOfType(InvalidVerdict.class).isThrownBy(() -> new Improvement(1, " "));
        var worker = bench.worker(study);
        var shown = labeling.next(study, worker).orElseThrow();
        assertThatExceptionOfType(InvalidVerdict.class)
                .isThrownBy(() -> labeling.submit(shown.lease(), worker, verdict(new Improvement(1, shown.left()))));
        assertThat(labeling.progress(study, worker).done()).isZero();
    }

    private void refused(StudyId study, Improvement improvement, String rule) {
        var worker = bench.worker(study);
        var shown = labeling.next(study, worker).orElseThrow();
        assertThatExceptionOfType(InvalidVerdict.class)
                .isThrownBy(() -> labeling.submit(shown.lease(), worker, verdict(improvement)))
                .satisfies(refusal -> assertThat(refusal.phrase().key()).endsWith("." + rule));
    }

    private static Verdict verdict(@Nullable Improvement improvement) {
        return new Verdict(Choice.LEFT, 1, Details.NONE, Duration.ofSeconds(3)).with(improvement);
    }

    private StudyId study(Editing editing) {
        var usual = Bench.settings(3);
        var asking = new Asking(Set.of(), List.of(), Rationale.OPTIONAL, 20, false, editing);
        var study = bench.studies().create(usual.with(usual.rules().with(asking)), bench.researcher());
        bench.queue().enqueue(study, bench.comparisons(2));
        return study;
    }
}
