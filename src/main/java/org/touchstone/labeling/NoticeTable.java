package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/** The rows of {@code labeling.notice}. */
@Component
class NoticeTable {

    private final JdbcClient sql;

    NoticeTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(StudyId study, PersonId worker, String words, PersonId by, Instant at) {
        sql.sql("""
            insert into labeling.notice (study_id, worker_id, words, by_id, at)
            values (:study, :worker, :words, :by, :at)
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .param("words", words)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Notice> of(StudyId study, PersonId worker, int limit) {
        return sql.sql("select * from labeling.notice where study_id = ? and worker_id = ? order by at desc, id limit"
                        + " ?")
                .param(study.value())
                .param(worker.value())
                .param(limit)
                .query(NoticeTable::notice)
                .list();
    }

    List<Notice> unread(PersonId worker) {
        return sql.sql("select * from labeling.notice where worker_id = ? and read_at is null order by at, id")
                .param(worker.value())
                .query(NoticeTable::notice)
                .list();
    }

    void read(UUID id, PersonId worker, Instant at) {
        sql.sql("""
            update labeling.notice set read_at = greatest(:at, at)
            where id = :id and worker_id = :worker and read_at is null
            """)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .param("worker", worker.value())
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        var read = row.getTimestamp("read_at");
        return new Notice(
                row.getObject("id", UUID.class),
                new StudyId(row.getObject("study_id", UUID.class)),
                row.getString("words"),
                row.getTimestamp("at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
