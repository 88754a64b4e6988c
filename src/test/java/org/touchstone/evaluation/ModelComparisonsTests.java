package org.touchstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.touchstone.support.Refusal;

class ModelComparisonsTests extends TwoTastes {

    @Autowired
    private ModelComparisons comparisons;

    @Test
    void aModelIsSetBesideAnotherPairByPair() throws Exception {
        var good = measured("Good taste", true);
        var length = measured("Long ears", false);

        var comparison = comparisons.of(good, length);

        var counts = comparison.counts();
        assertThat(counts.onlyFirst() + counts.onlySecond()).isEqualTo(counts.pairs());
        assertThat(comparison.differences().agreement().value()).isZero();
        assertThat(comparison.differences().accuracy().value())
                .isEqualTo((double) (counts.onlyFirst() - counts.onlySecond()) / counts.decisive());
        mvc.perform(get("/evaluations/compare?first={a}&second={b}", good, length))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Good taste beside Long ears"),
                                containsString("&lt;b&gt;another&lt;/b&gt;"),
                                containsString("data-plot=\"intervals\""))));
        mvc.perform(get("/api/v1/evaluations/compare?first={a}&second={b}", good, length))
                .andExpect(jsonPath("$.counts.onlyFirst").value(counts.onlyFirst()))
                .andExpect(jsonPath("$.disputed[0].label").isNumber());
        mvc.perform(get("/evaluations/compare.csv?first={a}&second={b}", good, length))
                .andExpect(content().string(containsString("right,only first,," + counts.onlyFirst())));
        mvc.perform(get("/evaluations/{id}/figures.csv", good))
                .andExpect(content().string(containsString("before temperature,temperature,,1.0")));
    }

    @Test
    void aMeasurementFromBeforeThereWereDetailsStillReads() throws Exception {
        var old = measured("Old taste", true);
        jdbc.sql("update evaluation.evaluation set figures = figures - 'details' where id = :id")
                .param("id", old.value())
                .update();
        jdbc.sql("delete from evaluation.evaluation_scores where evaluation_id = :id")
                .param("id", old.value())
                .update();

        mvc.perform(get("/evaluations/{id}", old))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Measure the model again")));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> comparisons.of(old, measured("Other", false)));
    }
}
