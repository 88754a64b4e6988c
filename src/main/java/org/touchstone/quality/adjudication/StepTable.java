package org.touchstone.quality.adjudication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Outcome;
import org.touchstone.studies.StudyId;

/** The rows of {@code quality.adjudication}, to which rows are only ever added. */
@Component
class StepTable {

    private final JdbcClient sql;

    StepTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** All steps of a study in the order they were taken. */
    List<Step> of(StudyId study) {
        return sql.sql("select * from quality.adjudication where study_id = ? order by at, comparison_id, step")
                .param(study.value())
                .query(StepTable::step)
                .list();
    }

    /** Those that wait for a second opinion. */
    Map<ComparisonId, Course> awaitingSecond(StudyId study) {
        return courses(sql.sql("""
            select * from quality.adjudication
            where study_id = :study and comparison_id in (
                select comparison_id from (
                    select distinct on (comparison_id) comparison_id, state from quality.adjudication
                    where study_id = :study order by comparison_id, step desc
                ) last where state = 'AWAITING_SECOND')
            order by comparison_id, step
            """).param("study", study.value()));
    }

    /** Those of some comparisons. */
    Map<ComparisonId, Course> courses(StudyId study, List<ComparisonId> comparisons) {
        return courses(sql.sql("""
            select * from quality.adjudication
            where study_id = :study and comparison_id = any (cast(:comparisons as uuid[]))
            order by comparison_id, step
            """)
                .param("study", study.value())
                .param(
                        "comparisons",
                        comparisons.stream().map(ComparisonId::toString).toArray(String[]::new)));
    }

    private static Map<ComparisonId, Course> courses(StatementSpec steps) {
        return steps.query(StepTable::step).list().stream()
                .collect(Collectors.groupingBy(
                        Step::comparison,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Course::new)));
    }

    /** Adds the step; false where somebody took one of that number before. */
    boolean add(StudyId study, Step step) {
        var ruling = step.ruling();
        return sql.sql("""
            insert into quality.adjudication
                (study_id, comparison_id, step, by_id, outcome, reason, second_asked, state, settled, at)
            values (:study, :comparison, :step, :by, :outcome, :reason, :second, :state, :settled, :at)
            on conflict (study_id, comparison_id, step) do nothing
            """)
                        .param("study", study.value())
                        .param("comparison", step.comparison().value())
                        .param("step", step.number())
                        .param("by", step.by().value())
                        .param(
                                "outcome",
                                ruling == null ? null : ruling.outcome().name())
                        .param("reason", ruling == null ? null : ruling.reason())
                        .param("second", ruling != null && ruling.secondAsked())
                        .param("state", step.after().state().name())
                        .param("settled", name(step.after().settled()))
                        .param("at", Timestamp.from(step.at()))
                        .update()
                > 0;
    }

    private static @Nullable String name(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        var ruling = outcome == null
                ? null
                : new Ruling(Outcome.valueOf(outcome), row.getString("reason"), row.getBoolean("second_asked"));
        var settled = row.getString("settled");
        return new Step(
                new ComparisonId(row.getObject("comparison_id", UUID.class)),
                row.getInt("step"),
                new PersonId(row.getObject("by_id", UUID.class)),
                ruling,
                new Standing(State.valueOf(row.getString("state")), settled == null ? null : Outcome.valueOf(settled)),
                row.getTimestamp("at").toInstant());
    }
}
