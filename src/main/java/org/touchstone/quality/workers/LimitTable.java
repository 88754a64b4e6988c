package org.touchstone.quality.workers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/** The rows of {@code quality.worker_limit}, one for each study in which limits were ever set. */
@Repository
class LimitTable {

    private final JdbcClient sql;

    LimitTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Limits> find(StudyId study) {
        return sql.sql("select * from quality.worker_limit where study_id = :study")
                .param("study", study.value())
                .query((row, _) -> new Limits(
                        share(row, "gold"),
                        share(row, "fast"),
                        share(row, "on_left"),
                        share(row, "flips"),
                        share(row, "agreement"),
                        share(row, "copies")))
                .optional();
    }

    void put(StudyId study, Limits limits, PersonId by, Instant at) {
        sql.sql("""
            insert into quality.worker_limit (study_id, gold, fast, on_left, flips, agreement, copies, set_by, set_at)
            values (:study, :gold, :fast, :left, :flips, :agreement, :copies, :by, :at)
            on conflict (study_id) do update
            set gold = excluded.gold, fast = excluded.fast, on_left = excluded.on_left, flips = excluded.flips,
                agreement = excluded.agreement, copies = excluded.copies, set_by = excluded.set_by,
                set_at = excluded.set_at
            """)
                .param("study", study.value())
                .param("gold", limits.gold())
                .param("fast", limits.fast())
                .param("left", limits.left())
                .param("flips", limits.flips())
                .param("agreement", limits.agreement())
                .param("copies", limits.copies())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Double share(ResultSet row, String column) throws SQLException {
        double share = row.getDouble(column);
        return row.wasNull() ? null : Double.valueOf(share);
    }
}
