package org.touchstone.studies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Recruit.Completion;
import org.touchstone.studies.Recruit.Reason;

/** The rows of {@code studies.recruit}. */
@Component
class RecruitTable {

    private final JdbcClient sql;

    RecruitTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(StudyId study, PersonId person, Instant at) {
        sql.sql("insert into studies.recruit (study_id, person_id, arrived_at) values (:study, :person, :at)")
                .param("study", study.value())
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Recruit> find(StudyId study, PersonId person) {
        return sql.sql("select * from studies.recruit where study_id = :study and person_id = :person")
                .param("study", study.value())
                .param("person", person.value())
                .query(RecruitTable::recruit)
                .optional();
    }

    List<Recruit> of(StudyId study) {
        return sql.sql("select * from studies.recruit where study_id = :study order by arrived_at, person_id")
                .param("study", study.value())
                .query(RecruitTable::recruit)
                .list();
    }

    /** Notes the end of the work; one that was noted before stays as it is. */
    void complete(StudyId study, PersonId person, Completion end) {
        sql.sql("""
            update studies.recruit
            set completed_at = greatest(:at, arrived_at), reason = :reason, judgments = :judgments
            where study_id = :study and person_id = :person and completed_at is null
            """)
                .param("study", study.value())
                .param("person", person.value())
                .param("at", Timestamp.from(end.at()))
                .param("reason", end.reason().name())
                .param("judgments", end.judgments())
                .update();
    }

    private static Recruit recruit(ResultSet row, int number) throws SQLException {
        var completed = row.getTimestamp("completed_at");
        var end = completed == null
                ? null
                : new Completion(
                        Reason.valueOf(row.getString("reason")), row.getInt("judgments"), completed.toInstant());
        return new Recruit(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getTimestamp("arrived_at").toInstant(),
                end);
    }
}
