package org.touchstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.touchstone.preference.Family;
import org.touchstone.preference.RunId;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.support.Refusal;

class LearningCurvesTests extends TwoTastes {

    @Autowired
    private LearningCurves curves;

    @Test
    void aLearningCurveThatWasStoppedGoesOnAndIsFitted() throws Exception {
        var curve = stopped(trained("Few", false), trained("Many", true));
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> curves.cancel(curve, researcher));

        curves.resume(curve, researcher);

        await().atMost(Duration.ofMinutes(2))
                .until(() -> curves.find(curve).state().fit() != null);
        mvc.perform(get("/learning-curves/{id}", curve))
                .andExpect(
                        content().string(allOf(containsString("data-x-scale=\"log\""), containsString("a + b ln(D)"))));
        mvc.perform(get("/api/v1/learning-curves/{id}", curve))
                .andExpect(jsonPath("$.status").value("DONE"))
                .andExpect(jsonPath("$.trainings[1].accuracy.value").isNumber())
                .andExpect(jsonPath("$.fit.sizes[0].pairs").value(5))
                .andExpect(jsonPath("$.fit.sizes[1].pairs").value(10))
                .andExpect(jsonPath("$.fit.sizes[0].accuracy.value").isNumber());
        mvc.perform(get("/learning-curves")).andExpect(content().string(containsString("Forty more")));
    }

    @Test
    void aCurveThatCannotBeDrawnIsRefused() {
        var config = TrainingConfig.of(Family.FROZEN, 1);
        for (var asked : List.of(
                new LearningCurves.Asked(snapshot, config, List.of(), 11),
                new LearningCurves.Asked(snapshot, config, List.of(5, 5000), 1))) {
            assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> curves.draw(asked, researcher));
        }
        assertThat(LearningCurves.halves(892)).containsExactly(55, 111, 223, 446, 892);
    }

    private RunId trained(String name, boolean byGoodness) {
        var run = RunId.random();
        stored(name, run, byGoodness);
        jdbc.sql("update preference.training_run set status = 'DONE', ended_at = now() where id = :id")
                .param("id", run.value())
                .update();
        return run;
    }

    /** A curve of two sizes whose trainings are done, stopped before anything was measured. */
    private CurveId stopped(RunId few, RunId many) {
        var id = CurveId.random();
        jdbc.sql("""
            with curve as (
                insert into evaluation.learning_curve (id, snapshot_id, config, status, asked_by, asked_at, finished_at)
                values (:id, :snapshot, '{"family": "frozen", "seed": 1, "members": 5, "maxEpochs": 60}', 'CANCELLED', :by, now(), now())
            )
            insert into evaluation.curve_point (curve_id, pairs, seed, run_id) values (:id, 5, 1, :few), (:id, 10, 1, :many)\
            """)
                .param("id", id.value())
                .param("snapshot", snapshot.value())
                .param("by", researcher.value())
                .param("few", few.value())
                .param("many", many.value())
                .update();
        return id;
    }
}
