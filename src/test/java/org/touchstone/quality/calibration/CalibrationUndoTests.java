package org.touchstone.quality.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.labeling.Side;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Taking answers back, and what becomes of the figures and of blindness then. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Trial.class)
class CalibrationUndoTests {

    private final Trial trial;
    private final Calibration calibration;
    private final CalibrationReports reports;
    private final MockMvc mvc;
    private final JdbcClient sql;
    private final PersonId ada;
    private final StudyId study;
    private final UUID sample;

    CalibrationUndoTests(
            @Autowired Trial trial,
            @Autowired Calibration calibration,
            @Autowired CalibrationReports reports,
            @Autowired MockMvc mvc,
            @Autowired JdbcClient sql) {
        this.trial = trial;
        this.calibration = calibration;
        this.reports = reports;
        this.mvc = mvc;
        this.sql = sql;
        ada = trial.person(Role.RESEARCHER);
        // Both workers prefer the first response of each of four comparisons.
        study = trial.study(4, 2);
        trial.judge(study, 2, (_, _) -> '1');
        sample = calibration.draw(study, 4, 1, ada).id();
    }

    private Item item(int place) {
        return new Item(sample, place);
    }

    private void answer(int place, boolean first, PersonId by) {
        var side = Draw.sideOfFirst(1, place, by);
        calibration.answer(study, item(place), (side == Side.LEFT) == first ? "LEFT:2" : "RIGHT:2", by);
    }

    private int place(PersonId by) {
        return calibration.next(study, by).orElseThrow().place();
    }

    private double same(PersonId reader) {
        return Objects.requireNonNull(
                reports.of(study, reader).agreement().exact().figure().value());
    }

    private void isRefused(String code, Runnable act) {
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private ResultActions posted(String path, PersonId by, String... parameters) throws Exception {
        var request = post("/studies/" + study + "/calibration/" + path)
                .with(SignedInAs.person(by, Role.RESEARCHER))
                .with(csrf())
                .param("sample", sample.toString());
        if (parameters.length > 0) {
            request.param("answer", parameters);
        }
        return mvc.perform(request);
    }

    @Test
    void whatIsTakenBackIsJudgedAnewAndStaysOnRecord() {
        answer(1, false, ada);
        answer(2, true, ada);
        calibration.undo(study, item(2), ada);
        assertThat(place(ada)).isEqualTo(2);

        answer(2, false, ada);

        record Row(String outcome, boolean undone, boolean later, boolean supersedes) {}
        var rows = sql.sql("""
            select outcome, undone_at is not null as undone, coalesce(undone_at >= at, false) as later, supersedes is not null as supersedes
            from quality.calibration_answer where sample_id = ? and place = 2 order by id
            """).param(sample).query(Row.class).list();
        assertThat(rows).isEqualTo(List.of(new Row("FIRST", true, true, false), new Row("SECOND", false, false, true)));
        assertThat(sql.sql("""
            select count(*) from quality.calibration_answer n
            join quality.calibration_answer o on o.id = n.supersedes and o.place = n.place and o.by_id = n.by_id
            where n.sample_id = ? and o.undone_at is not null
            """).param(sample).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void figuresUseWhatStands() {
        var ben = trial.person(Role.RESEARCHER);
        answer(1, true, ada);
        answer(2, false, ada);
        assertThat(same(ben)).isEqualTo(0.5);

        calibration.undo(study, item(2), ada);
        assertThat(same(ben)).isEqualTo(1);
        assertThat(reports.of(study, ben).counts().judged()).isEqualTo(1);

        answer(2, true, ada);
        answer(3, false, ada);
        assertThat(same(ben)).isEqualTo(4 / 6.0);
        assertThat(reports.of(study, ben).researchers().getFirst().judged()).isEqualTo(3);
    }

    @Test
    void undoingTwiceTakesTheLastTwoBackInTurn() {
        for (int place = 1; place <= 3; place++) {
            answer(place, true, ada);
        }
        for (int place = 3; place >= 2; place--) {
            assertThat(calibration.open(study, ada)).contains(new Open(item(place), place));
            calibration.undo(study, item(place), ada);
            assertThat(place(ada)).isEqualTo(place);
        }
        answer(2, true, ada);
        assertThat(place(ada)).isEqualTo(3);
        assertThat(calibration.open(study, ada)).contains(new Open(item(2), 2));
    }

    @Test
    void thereIsNothingToUndoBeforeTheFirstAnswer() throws Exception {
        assertThat(calibration.open(study, ada)).isEmpty();
        isRefused("calibration-not-undone", () -> calibration.undo(study, item(1), ada));
        mvc.perform(get("/studies/{id}/calibration/next", study).with(SignedInAs.person(ada, Role.RESEARCHER)))
                .andExpect(content().string(allOf(containsString("disabled"), not(containsString("id=\"undo\"")))));
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseSaid() throws Exception {
        var ben = trial.person(Role.RESEARCHER);
        answer(1, true, ada);

        assertThat(calibration.open(study, ben)).isEmpty();
        posted("1/undo", ben)
                .andExpect(flash().attributeExists("problem"))
                .andExpect(redirectedUrl("/studies/%s/calibration/next".formatted(study)));

        assertThat(place(ada)).isEqualTo(2);
        assertThat(same(ben)).isEqualTo(1);
    }

    @Test
    void inTwoTabsNothingIsTakenBackThatWasNotShown() throws Exception {
        answer(1, true, ada);
        answer(2, true, ada);
        posted("2/undo", ada).andExpect(flash().attributeExists("notice"));

        posted("2/undo", ada).andExpect(flash().attributeExists("problem"));

        assertThat(place(ada)).isEqualTo(2);
        assertThat(calibration.open(study, ada)).contains(new Open(item(1), 1));
    }

    @Test
    void inTwoTabsTheFirstAnswerStands() throws Exception {
        posted("1", ada, "LEFT:4").andExpect(flash().attributeCount(0));
        posted("1", ada, "LEFT:4").andExpect(flash().attributeCount(0));
        posted("1", ada, "RIGHT:1").andExpect(flash().attributeExists("problem"));
        isRefused("calibration-answered", () -> calibration.answer(study, item(1), "TIE", ada));

        // The tab that still shows what the other has taken back answers it anew.
        posted("1/undo", ada);
        posted("1", ada, "RIGHT:1").andExpect(flash().attributeCount(0));
        assertThat(calibration.next(study, ada).orElseThrow().done()).isEqualTo(1);
    }

    @Test
    void figuresTellNobodyWhatWorkersSaidWhileTheirAnswerCanStillBeChanged() throws Exception {
        answer(1, true, ada);
        var open = reports.of(study, ada);
        assertThat(open.counts()).isEqualTo(new CalibrationReport.Counts(4, 0, 1, 0, 0));
        assertThat(open.agreement().exact().figure().value()).isNull();
        mvc.perform(get("/studies/{id}/calibration", study).with(SignedInAs.person(ada, Role.RESEARCHER)))
                .andExpect(content()
                        .string(allOf(
                                containsString("1 answer of yours is not in the figures"),
                                not(containsString("100.0%")))));

        posted("close", ada).andExpect(redirectedUrl("/studies/%s/calibration".formatted(study)));

        assertThat(same(ada)).isEqualTo(1);
        isRefused("calibration-not-undone", () -> calibration.undo(study, item(1), ada));
        assertThat(calibration.open(study, ada)).isEmpty();
        assertThat(calibration.close(study, ada)).isZero();
    }

    @Test
    void theScreenAfterUndoingShowsNoAnswerOfAnybody() throws Exception {
        answer(1, true, ada);
        posted("1/undo", ada);

        mvc.perform(get("/studies/{id}/calibration/next", study).with(SignedInAs.person(ada, Role.RESEARCHER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Calibration, 1 of 4")))
                .andExpect(content().string(allOf(not(containsString("checked")), not(containsString("Because of")))));
    }

    @Test
    void theLastOneCanBeTakenBackFromTheOverview() throws Exception {
        for (int place = 1; place <= 3; place++) {
            answer(place, true, ada);
        }
        posted("4", ada, "TIE").andExpect(redirectedUrl("/studies/%s/calibration".formatted(study)));

        mvc.perform(get("/studies/{id}/calibration", study).with(SignedInAs.person(ada, Role.RESEARCHER)))
                .andExpect(content().string(containsString("/calibration/4/undo")));
        posted("4/undo", ada).andExpect(redirectedUrl("/studies/%s/calibration/next".formatted(study)));
    }

    @Test
    void theDatabaseKeepsWhatWasSaid() {
        answer(1, true, ada);
        for (var change : List.of(
                "delete from quality.calibration_answer",
                "update quality.calibration_answer set strength = 1, outcome = 'SECOND'",
                "update quality.calibration_answer set undone_at = at, closed_at = at")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> sql.sql(change + " where sample_id = ?")
                            .param(sample)
                            .update());
        }
        calibration.undo(study, item(1), ada);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> sql.sql("update quality.calibration_answer set undone_at = null where sample_id = ?")
                        .param(sample)
                        .update());
    }
}
