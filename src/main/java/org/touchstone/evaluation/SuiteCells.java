package org.touchstone.evaluation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.evaluation.EvaluationView.Status;
import org.touchstone.preference.ModelId;
import org.touchstone.support.Figure;
import tools.jackson.databind.json.JsonMapper;

/** Reads the accuracies of all models on all suites, and nothing else of the measurements. */
@Repository
class SuiteCells {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SuiteCells(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * The measurement of a model on a suite.
     *
     * @param accuracy null until it is done
     * @param decisive pairs whose label prefers a response; null until it is done
     */
    record Cell(
            EvaluationId evaluation,
            ModelId model,
            SuiteId suite,
            Status status,
            @Nullable Figure accuracy,
            @Nullable Integer decisive) {}

    /** Of each model and suite the newest measurement that is done, else the newest. */
    List<Cell> cells() {
        return jdbc.sql("""
            select distinct on (model_id, suite_id) id, model_id, suite_id, status,
                   figures #> '{measures,accuracy}' as accuracy, (figures #>> '{counts,decisive}')::integer as decisive
            from evaluation.evaluation where suite_id is not null
            order by model_id, suite_id, status = 'DONE' desc, asked_at desc, id
            """)
                .query((row, _) -> new Cell(
                        new EvaluationId(row.getObject("id", UUID.class)),
                        new ModelId(row.getObject("model_id", UUID.class)),
                        new SuiteId(row.getObject("suite_id", UUID.class)),
                        Status.valueOf(row.getString("status")),
                        figure(row.getString("accuracy")),
                        row.getObject("decisive", Integer.class)))
                .list();
    }

    private @Nullable Figure figure(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, Figure.class);
    }
}
