package org.touchstone.quality.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.labeling.Side;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

@SpringBootTest
@AutoConfigureMockMvc
@Import(Trial.class)
class CalibrationTests {

    private final Trial trial;
    private final Calibration calibration;
    private final CalibrationReports reports;
    private final MockMvc mvc;
    private final PersonId ada;

    CalibrationTests(
            @Autowired Trial trial,
            @Autowired Calibration calibration,
            @Autowired CalibrationReports reports,
            @Autowired MockMvc mvc) {
        this.trial = trial;
        this.calibration = calibration;
        this.reports = reports;
        this.mvc = mvc;
        ada = trial.person(Role.RESEARCHER);
    }

    /** Of so many comparisons two workers prefer the first response and a third the second. */
    private StudyId judged(int comparisons) {
        var study = trial.study(comparisons, 3);
        trial.judge(study, 3, (worker, _) -> worker == 2 ? '2' : '1');
        return study;
    }

    /** Has a researcher prefer the first response on the first comparisons of the sample, the second on the others. */
    private void answers(StudyId study, PersonId by, int first) {
        for (var task = calibration.next(study, by); task.isPresent(); task = calibration.next(study, by)) {
            var side = task.get().sideOfFirst();
            boolean left = (task.get().place() <= first) == (side == Side.LEFT);
            calibration.answer(study, task.get().item(), left ? "LEFT:2" : "RIGHT:2", by);
        }
        calibration.close(study, by);
    }

    @Test
    void theSameSeedDrawsTheSameSampleAndAnotherDoesNot() {
        var study = judged(12);

        var one = calibration.draw(study, 6, 7, ada).comparisons();

        assertThat(one).hasSize(6).doesNotHaveDuplicates();
        assertThat(calibration.draw(study, 6, 7, ada).comparisons()).isEqualTo(one);
        assertThat(calibration.draw(study, 6, 8, ada).comparisons()).isNotEqualTo(one);
        assertThat(calibration.draw(study, 320, 7, ada).comparisons()).hasSize(12);
    }

    @Test
    void everyItemIsAsLikelyToBeDrawn() {
        var counts = new int[4];
        for (int seed = 0; seed < 4_000; seed++) {
            Draw.of(List.of(0, 1, 2, 3), 1, seed).forEach(item -> counts[item]++);
        }
        // 1,000 each, with a standard deviation of 27.
        assertThat(counts).satisfies(all -> {
            for (int count : all) {
                assertThat(count).isBetween(870, 1_130);
            }
        });
    }

    @Test
    void agreementIsTheShareOfWorkersWhoSayTheSame() {
        var study = judged(24);
        calibration.draw(study, 24, 1, ada);
        answers(study, ada, 18);

        var report = reports.of(study, ada);

        // On 18 comparisons two of three agree, on 6 one of three: (18 * 2 + 6) / 72.
        assertThat(report.agreement().exact().figure().value()).isCloseTo(42 / 72.0, within(1e-12));
        assertThat(report.agreement().decisive().figure().value()).isCloseTo(42 / 72.0, within(1e-12));
        assertThat(report.agreement().exact().figure().low()).isLessThan(42 / 72.0);
        assertThat(report.counts()).isEqualTo(new CalibrationReport.Counts(24, 24, 0, 72, 0));
        assertThat(reports.of(study, ada)).isEqualTo(report);
    }

    @Test
    void researchersAreSetBesideEachOther() {
        var study = judged(24);
        var ben = trial.person(Role.RESEARCHER);
        calibration.draw(study, 24, 1, ada);
        answers(study, ada, 18);
        answers(study, ben, 12);

        var pair = reports.of(study, ada).pairs().getFirst();

        assertThat(pair.common()).isEqualTo(24);
        assertThat(pair.observed().value()).isCloseTo(0.75, within(1e-12));
        // Expected by chance: 3/4 * 1/2 + 1/4 * 1/2 = 1/2, so kappa is (3/4 - 1/2) / (1 - 1/2).
        assertThat(pair.kappa().value()).isCloseTo(0.5, within(1e-12));
        assertThat(reports.of(study, ada).researchers()).hasSize(2);
    }

    @Test
    void answersAreOnTheScaleAndOnTheSampleInUse() {
        var study = judged(2);
        var old = new Item(calibration.draw(study, 2, 1, ada).id(), 1);
        var sample = calibration.draw(study, 2, 1, ada).id();

        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> calibration.answer(study, new Item(sample, 2), "LEFT:5", ada));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> calibration.answer(study, new Item(sample, 3), "LEFT:1", ada));
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> calibration.answer(study, old, "LEFT:1", ada))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("calibration-redrawn"));
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> calibration.undo(study, old, ada));
        assertThat(calibration.next(study, ada).orElseThrow().done()).isZero();
    }

    @Test
    void theScreenTellsNothingOfWhatWorkersSaid() throws Exception {
        var study = judged(3);
        var sample = calibration.draw(study, 3, 1, ada).id();
        var ada = SignedInAs.person(this.ada, Role.RESEARCHER);

        mvc.perform(get("/studies/{id}/calibration/next", study).with(ada))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(Trial.FIRST)))
                .andExpect(content().string(containsString("LEFT:4")))
                .andExpect(content().string(not(containsString("Because of"))))
                .andExpect(content().string(not(containsString(">one<"))));
        mvc.perform(post("/studies/{id}/calibration/1", study)
                        .with(ada)
                        .with(csrf())
                        .param("sample", sample.toString())
                        .param("answer", "TIE"))
                .andExpect(redirectedUrl("/studies/%s/calibration/next".formatted(study)));
        mvc.perform(get("/studies/{id}/calibration", study).with(ada))
                .andExpect(content().string(containsString("1 of 3 judged by you")));
        mvc.perform(get("/studies/{id}", study).with(ada))
                .andExpect(content().string(containsString("Researchers and workers")));
    }

    @Test
    void workersAreKeptOut() throws Exception {
        var study = judged(1);
        var worker = SignedInAs.person(trial.person(Role.WORKER), Role.WORKER);
        mvc.perform(get("/studies/{id}/calibration/next", study).with(worker)).andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/studies/{id}/calibration", study).with(worker)).andExpect(status().isForbidden());
    }
}
