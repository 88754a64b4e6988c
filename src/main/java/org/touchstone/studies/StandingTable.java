package org.touchstone.studies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Standing.State;

/** The states of the members in {@code studies.study_member}. */
@Component
class StandingTable {

    private final JdbcClient sql;

    StandingTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Standing> find(StudyId study, PersonId worker) {
        return sql.sql("select * from studies.study_member where study_id = ? and person_id = ?")
                .param(study.value())
                .param(worker.value())
                .query(StandingTable::standing)
                .optional();
    }

    /** Waits until nobody else changes the worker's state. */
    Optional<Standing> lock(StudyId study, PersonId worker) {
        return sql.sql("select * from studies.study_member where study_id = ? and person_id = ? for no key update")
                .param(study.value())
                .param(worker.value())
                .query(StandingTable::standing)
                .optional();
    }

    /** Everybody who is or was a member, those who joined first in front. */
    List<Standing> of(StudyId study) {
        return sql.sql("select * from studies.study_member where study_id = ? order by joined_at, person_id")
                .param(study.value())
                .query(StandingTable::standing)
                .list();
    }

    void write(StudyId study, Standing standing) {
        var since = standing.since();
        sql.sql("""
            update studies.study_member
            set state = :state, state_reason = :reason, state_note = :note, state_at = :at
            where study_id = :study and person_id = :person
            """)
                .param("state", standing.state().name())
                .param("reason", standing.reason())
                .param("note", standing.note())
                .param("at", since == null ? null : Timestamp.from(since))
                .param("study", study.value())
                .param("person", standing.worker().value())
                .update();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var since = row.getTimestamp("state_at");
        return new Standing(
                new PersonId(row.getObject("person_id", UUID.class)),
                State.valueOf(row.getString("state")),
                row.getTimestamp("left_at") == null,
                row.getString("state_reason"),
                row.getString("state_note"),
                since == null ? null : since.toInstant());
    }
}
