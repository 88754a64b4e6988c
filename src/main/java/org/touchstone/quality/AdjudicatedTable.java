package org.touchstone.quality;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Outcome;
import org.touchstone.studies.StudyId;

/** Reads {@code quality.adjudicated}: the comparisons on which researchers have decided, and as what. */
@Component
class AdjudicatedTable {

    private final JdbcClient sql;

    AdjudicatedTable(JdbcClient sql) {
        this.sql = sql;
    }

    Map<ComparisonId, Outcome> of(StudyId study) {
        var decided = new HashMap<ComparisonId, Outcome>();
        sql.sql("select comparison_id, outcome from quality.adjudicated where study_id = ?")
                .param(study.value())
                .query(row -> {
                    decided.put(
                            new ComparisonId(row.getObject("comparison_id", UUID.class)),
                            Outcome.valueOf(row.getString("outcome")));
                });
        return decided;
    }
}
