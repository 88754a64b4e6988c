package org.touchstone.sampling;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.studies.StudyId;

/** The rules that studies have been given. */
@Repository
class RuleTable {

    private final JdbcClient jdbc;

    RuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Rule> find(StudyId study) {
        return jdbc.sql("select strategy, share from sampling.rule where study_id = :study")
                .param("study", study.value())
                .query((row, _) -> new Rule(Strategy.valueOf(row.getString("strategy")), row.getDouble("share")))
                .optional();
    }

    void set(StudyId study, Rule rule) {
        jdbc.sql("""
            insert into sampling.rule (study_id, strategy, share) values (:study, :strategy, :share)
            on conflict (study_id) do update set strategy = excluded.strategy, share = excluded.share
            """)
                .param("study", study.value())
                .param("strategy", rule.strategy().name())
                .param("share", rule.share())
                .update();
    }
}
