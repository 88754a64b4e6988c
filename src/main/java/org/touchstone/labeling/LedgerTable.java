package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Ledger.Told;
import org.touchstone.studies.Standings;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.Team;

/** The rows of {@code labeling.ledger}; locking one puts the requests of one worker in a study in a line. */
@Component
class LedgerTable {

    private final JdbcClient sql;
    private final People people;
    private final Standings standings;

    LedgerTable(JdbcClient sql, People people, Standings standings) {
        this.sql = sql;
        this.people = people;
        this.standings = standings;
    }

    /**
     * Waits until no other request of the worker in the study is under way. Refuses who was stopped meanwhile: whoever stops
     * a worker looks for what they hold under this lock.
     */
    Ledger lock(Member member) {
        var ledger = lock(member.study(), member.id(), member.team());
        standings
                .find(member.study(), member.id())
                .filter(standing -> !standing.mayWork())
                .ifPresent(standing -> {
                    throw new WorkerResting(standing);
                });
        return ledger;
    }

    /** The same where nothing is to be handed out. */
    void lock(StudyId study, PersonId worker) {
        lock(study, worker, Team.NONE);
    }

    private Ledger lock(StudyId study, PersonId worker, Team team) {
        return locked(study, worker, team).orElseGet(() -> {
            insert(study, worker);
            return locked(study, worker, team).orElseThrow();
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

    /** Notes where the worker stands in the queue now. */
    void move(Member member, Reach reach) {
        sql.sql("""
            update labeling.ledger
            set from_lateness = :lateness, from_position = :position, seen = cast(:seen as xid8), team = :team
            where study_id = :study and worker_id = :worker
            """)
                .param("lateness", reach.lateness())
                .param("position", reach.position())
                .param("seen", reach.seen())
                .param("team", member.team().name())
                .param("study", member.study().value())
                .param("worker", member.id().value())
                .update();
    }

    /** Lets the worker look through the whole queue again. */
    void rewind(StudyId study, PersonId worker) {
        sql.sql("""
            update labeling.ledger set from_lateness = '-Infinity' where study_id = :study and worker_id = :worker
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .update();
    }

    /** Notes what the worker is told from now on. */
    void tell(Member member, Told told) {
        sql.sql("""
            update labeling.ledger set told_done = :done, told_left = :left
            where study_id = :study and worker_id = :worker
            """)
                .param("done", told.done())
                .param("left", told.left())
                .param("study", member.study().value())
                .param("worker", member.id().value())
                .update();
    }

    /** Where the worker stands in the queue, without waiting for anybody. */
    Reach reach(Member member) {
        return find(member.study(), member.id(), member.team(), "")
                .map(Ledger::reach)
                .orElse(Reach.ALL);
    }

    /** What the worker was last told about how much is left. */
    Optional<Told> told(StudyId study, PersonId worker) {
        return sql.sql("""
            select told_done, told_left from labeling.ledger
            where study_id = :study and worker_id = :worker and told_left is not null
            """)
                .param("study", study.value())
                .param("worker", worker.value())
                .query((row, _) -> new Told(row.getInt(1), row.getInt(2)))
                .optional();
    }

    private Optional<Ledger> locked(StudyId study, PersonId worker, Team team) {
        return find(study, worker, team, "for no key update of l");
    }

    private Optional<Ledger> find(StudyId study, PersonId worker, Team team, String lock) {
        return sql.sql("""
            select l.*, coalesce(t.answers, 0) as answers, pg_snapshot_xmin(pg_current_snapshot())::text as now,
                   l.team <> :team or coalesce(c.at >= l.seen, false) as rewound
            from labeling.ledger l
            left join labeling.queue_change c using (study_id)
            left join labeling.tally t
              on t.study_id = l.study_id and t.worker_id = l.worker_id and t.topic = 'STUDY'
            where l.study_id = :study and l.worker_id = :worker
            """ + lock)
                .param("team", team.name())
                .param("study", study.value())
                .param("worker", worker.value())
                .query(LedgerTable::ledger)
                .optional();
    }

    private static Ledger ledger(ResultSet row, int number) throws SQLException {
        var reach = new Reach(row.getDouble("from_lateness"), row.getLong("from_position"), row.getString("seen"));
        int left = row.getInt("told_left");
        var told = row.wasNull() ? null : new Told(row.getInt("told_done"), left);
        return new Ledger(
                row.getInt("lefts"),
                row.getInt("rights"),
                row.getInt("answers"),
                row.getBoolean("rewound") ? Reach.ALL : reach,
                row.getString("now"),
                told);
    }

    private void insert(StudyId study, PersonId worker) {
        sql.sql("insert into labeling.ledger (study_id, worker_id, simulated) values (?, ?, ?) on conflict do nothing")
                .param(study.value())
                .param(worker.value())
                .param(people.find(worker).simulated())
                .update();
    }
}
