package org.touchstone.sampling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.preference.ModelId;
import org.touchstone.studies.StudyId;
import org.touchstone.support.WorkQueues;

/** The rows of {@code sampling.ordering}: for each study the ordering that was asked for last. */
@Repository
class OrderingTable {

    private static final String COLUMNS = """
        model_id, (select name from preference.model where model.id = model_id) as name,
        status, done, total, ordered, problem, asked_at, finished_at\
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OrderingTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is to be done. */
    record Wanted(StudyId study, @Nullable ModelId model) {}

    /** Asks for the work instead of what was asked for before, which is given up where it is not done. */
    OrderingView ask(Wanted wanted) {
        return jdbc.sql("""
            insert into sampling.ordering (study_id, id, model_id, status, asked_at) values (:study, :id, :model, 'QUEUED', :now)
            on conflict (study_id) do update
                set id = excluded.id, model_id = excluded.model_id, status = 'QUEUED', attempts = 0, done = 0, total = 0, ordered = null,
                    problem = null, asked_at = excluded.asked_at, beat_at = null, finished_at = null
            returning %s
            """.formatted(COLUMNS))
                .param("study", wanted.study().value())
                .param("id", UUID.randomUUID())
                .param("model", wanted.model() == null ? null : wanted.model().value(), Types.OTHER)
                .param("now", now())
                .query((row, _) -> view(row))
                .single();
    }

    /** What to do for one that is being worked on; empty where it was given up. */
    Optional<Wanted> wanted(UUID id) {
        return jdbc.sql("select study_id, model_id from sampling.ordering where id = :id")
                .param("id", id)
                .query((row, _) -> new Wanted(new StudyId(row.getObject("study_id", UUID.class)), model(row)))
                .optional();
    }

    Optional<OrderingView> find(StudyId study) {
        return jdbc.sql("select " + COLUMNS + " from sampling.ordering where study_id = :study")
                .param("study", study.value())
                .query((row, _) -> view(row))
                .optional();
    }

    /**
     * Lets the places be given and notes how many were, unless that is given up. Whoever asks for something else or cancels meanwhile waits for the
     * few seconds that it takes.
     */
    @Transactional
    void place(UUID id, IntSupplier placing) {
        if (hold(id)) {
            finish(id, placing.getAsInt());
        }
    }

    private boolean hold(UUID id) {
        return jdbc.sql("select 1 from sampling.ordering where id = :id and status = 'RUNNING' for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void finish(UUID id, int ordered) {
        jdbc.sql("""
            update sampling.ordering set status = 'DONE', done = total, ordered = :ordered, finished_at = :now
             where id = :id and status = 'RUNNING'
            """)
                .param("ordered", ordered)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** Gives the work up; false where there is none. */
    boolean withdraw(StudyId study) {
        return jdbc.sql("delete from sampling.ordering where study_id = :study and status in ('QUEUED', 'RUNNING')")
                        .param("study", study.value())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static OrderingView view(ResultSet row) throws SQLException {
        return new OrderingView(
                model(row),
                row.getString("name"),
                WorkQueues.Status.valueOf(row.getString("status")),
                row.getInt("done"),
                row.getInt("total"),
                row.getObject("ordered", Integer.class),
                row.getString("problem"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                at(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private static @Nullable ModelId model(ResultSet row) throws SQLException {
        var id = row.getObject("model_id", UUID.class);
        return id == null ? null : new ModelId(id);
    }

    private static @Nullable Instant at(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
