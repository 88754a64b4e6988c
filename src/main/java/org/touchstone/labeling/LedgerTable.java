package org.touchstone.labeling;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;

/** The rows of {@code labeling.ledger}; locking one puts the requests of one worker in a study in a line. */
@Component
class LedgerTable {

    private final JdbcClient sql;
    private final People people;

    LedgerTable(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    Ledger lock(StudyId study, PersonId worker) {
        return locked(study, worker).orElseGet(() -> {
            insert(study, worker);
            return locked(study, worker).orElseThrow();
        });
    }

    void add(StudyId study, PersonId worker, Side side) {
        sql.sql("""
            update labeling.ledger
            set lefts = lefts + :left, rights = rights + :right
            where study_id = :study and worker_id = :worker
            """)
                .param("left", side == Side.LEFT ? 1 : 0)
                .param("right", side == Side.RIGHT ? 1 : 0)
                .param("study", study.value())
                .param("worker", worker.value())
                .update();
    }

    private Optional<Ledger> locked(StudyId study, PersonId worker) {
        return sql.sql("""
            select lefts, rights, simulated from labeling.ledger
            where study_id = :study and worker_id = :worker for no key update
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .query((row, _) -> new Ledger(row.getInt(1), row.getInt(2), row.getBoolean(3)))
                .optional();
    }

    private void insert(StudyId study, PersonId worker) {
        sql.sql("insert into labeling.ledger (study_id, worker_id, simulated) values (?, ?, ?) on conflict do nothing")
                .param(study.value())
                .param(worker.value())
                .param(people.find(worker).simulated())
                .update();
    }
}
