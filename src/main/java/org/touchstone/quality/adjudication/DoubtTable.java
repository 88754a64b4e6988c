package org.touchstone.quality.adjudication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;

/** The rows of {@code quality.doubt}: for each study what the last model that looked at it holds. */
@Component
class DoubtTable {

    private final JdbcClient sql;

    DoubtTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** What it holds of some comparisons. */
    Map<ComparisonId, Doubt> of(StudyId study, List<ComparisonId> comparisons) {
        var doubts = new HashMap<ComparisonId, Doubt>();
        sql.sql("""
            select comparison_id, source, weight from quality.doubt
            where study_id = :study and comparison_id = any (cast(:comparisons as uuid[]))
            """)
                .param("study", study.value())
                .param(
                        "comparisons",
                        comparisons.stream().map(ComparisonId::toString).toArray(String[]::new))
                .query(row -> {
                    doubts.put(
                            new ComparisonId(row.getObject("comparison_id", UUID.class)),
                            new Doubt(row.getString("source"), row.getDouble("weight")));
                });
        return doubts;
    }

    void replace(StudyId study, Map<ComparisonId, Doubt> doubts) {
        sql.sql("delete from quality.doubt where study_id = ?")
                .param(study.value())
                .update();
        var all = doubts.entrySet().stream().toList();
        sql.sql("""
            insert into quality.doubt (study_id, comparison_id, source, weight)
            select :study, d.comparison_id, d.source, d.weight
            from unnest(cast(:ids as uuid[]), cast(:sources as text[]), cast(:weights as double precision[]))
                as d (comparison_id, source, weight)
            join labeling.queue_entry q on q.study_id = :study and q.comparison_id = d.comparison_id
            """)
                .param("study", study.value())
                .param("ids", all.stream().map(each -> each.getKey().toString()).toArray(String[]::new))
                .param(
                        "sources",
                        all.stream().map(each -> each.getValue().source()).toArray(String[]::new))
                .param(
                        "weights",
                        all.stream().map(each -> each.getValue().weight()).toArray(Double[]::new))
                .update();
    }
}
