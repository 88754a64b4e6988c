package org.touchstone.sampling;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;

/** Why comparisons stood where they stood in the queue. */
@Repository
class PlacementTable {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;

    PlacementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps new places. */
    void keep(StudyId study, Strategy strategy, List<Ordering.Place> places) {
        for (int from = 0; from < places.size(); from += BATCH) {
            keepBatch(study, strategy, places.subList(from, Math.min(from + BATCH, places.size())));
        }
    }

    private void keepBatch(StudyId study, Strategy strategy, List<Ordering.Place> places) {
        jdbc.sql("""
            insert into sampling.placement (study_id, comparison_id, arm, strategy)
            select :study, id, arm, :strategy
            from unnest(cast(:ids as uuid[]), cast(:arms as text[])) as placed (id, arm)
            on conflict (study_id, comparison_id)
                do update set arm = excluded.arm, strategy = excluded.strategy, placed_at = now()
            """)
                .param("study", study.value())
                .param("strategy", strategy.name())
                .param(
                        "ids",
                        places.stream()
                                .map(place -> place.comparison().toString())
                                .toArray(String[]::new))
                .param("arms", places.stream().map(place -> place.arm().name()).toArray(String[]::new))
                .update();
    }

    /** What each comparison was placed by, of those that a strategy has placed or left to chance. */
    Map<ComparisonId, Arm> arms(StudyId study) {
        return jdbc
                .sql("select comparison_id, arm from sampling.placement where study_id = :study")
                .param("study", study.value())
                .query((row, _) -> Map.entry(
                        new ComparisonId(row.getObject("comparison_id", UUID.class)),
                        Arm.valueOf(row.getString("arm"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
