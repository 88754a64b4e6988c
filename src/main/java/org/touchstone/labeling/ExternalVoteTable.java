package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.ExternalVote.Place;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;

/** Writes judgments that were given elsewhere, with all that follows from them, many at a time. */
@Component
class ExternalVoteTable {

    private static final String WANTED = """
        with wanted as (
            select * from unnest(cast(:leases as uuid[]), cast(:comparisons as uuid[]), cast(:workers as uuid[]),
                    cast(:outcomes as text[]), cast(:times as timestamptz[]), cast(:rationales as text[]))
                with ordinality as given (lease_id, comparison_id, worker_id, outcome, at, rationale, place)
        )
        """;

    /** Makes room first: leases refer to the overlap that their comparison has when the statement ends. */
    private static final String MAKE_ROOM = WANTED + """
        update labeling.queue_entry e
        set elsewhere = e.elsewhere + n.votes, judged = e.judged + n.votes,
            overlap = greatest(e.overlap, e.lefts + e.rights + e.elsewhere + n.votes)
        from (select comparison_id, count(*) as votes from wanted group by comparison_id) n
        where e.study_id = :study and e.comparison_id = n.comparison_id
        """;

    /** A lease ends when its vote was given; how long it was held is not known, and its slot is a free one. */
    private static final String LEASES = WANTED + """
        , free as (
            select e.comparison_id, e.overlap, s.slot,
                   row_number() over (partition by e.comparison_id order by s.slot) as turn
            from (select distinct comparison_id from wanted) w
            join labeling.queue_entry e on e.study_id = :study and e.comparison_id = w.comparison_id
            cross join lateral generate_series(1, e.overlap) s (slot)
            where not exists (
                select from labeling.lease l
                where l.study_id = :study and l.comparison_id = e.comparison_id and l.slot = s.slot
                  and l.state in ('OPEN', 'SUBMITTED'))
        ), numbered as (
            select w.*, row_number() over (partition by w.comparison_id order by w.place) as turn,
                   row_number() over (partition by w.worker_id order by w.place) as ordinal
            from wanted w
        ), latest as (
            select w.worker_id, coalesce((
                select max(l.ordinal) from labeling.lease l
                where l.study_id = :study and l.worker_id = w.worker_id), 0) as ordinal
            from (select distinct worker_id from wanted) w
        )
        insert into labeling.lease (id, study_id, comparison_id, worker_id, overlap, slot, ordinal, state, leased_at,
                expires_at, ended_at)
        select n.lease_id, :study, n.comparison_id, n.worker_id, f.overlap, f.slot, latest.ordinal + n.ordinal,
               'SUBMITTED', n.at, n.at + interval '1 second', n.at
        from numbered n join free f using (comparison_id, turn) join latest using (worker_id)
        """;

    /** Under which guidelines they were given is not known either. */
    private static final String JUDGMENTS = WANTED + """
        insert into labeling.judgment (lease_id, study_id, comparison_id, worker_id, slot, outcome, strength, rationale,
                simulated, judged_at)
        select l.id, l.study_id, l.comparison_id, l.worker_id, l.slot, w.outcome,
               case w.outcome when 'FIRST' then -1 when 'SECOND' then 1 else 0 end, w.rationale, false, w.at
        from wanted w join labeling.lease l on l.id = w.lease_id
        order by w.place
        """;

    private static final String TALLIES = WANTED + """
        insert into labeling.tally (study_id, worker_id, topic, about, answers)
        select :study, w.worker_id, counted.topic, counted.about, count(*)
        from wanted w
        join labeling.queue_entry e on e.study_id = :study and e.comparison_id = w.comparison_id
        cross join lateral (values ('STUDY', ''), ('DAY', to_char(w.at at time zone 'UTC', 'YYYY-MM-DD')),
            ('CONVERSATION', e.conversation_id::text), ('SOURCES', e.sources::text)) counted (topic, about)
        where counted.about is not null
        group by w.worker_id, counted.topic, counted.about
        on conflict (study_id, worker_id, topic, about) do update set answers = tally.answers + excluded.answers
        """;

    private final JdbcClient sql;

    ExternalVoteTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Waits for the workers' ledgers, which are made where there are none, and then for the comparisons. */
    void lock(StudyId study, Collection<PersonId> workers, Collection<ComparisonId> comparisons) {
        about(study, """
            insert into labeling.ledger (study_id, worker_id, simulated, external)
            select :study, worker, false, true from unnest(cast(:workers as uuid[])) worker order by worker
            on conflict (study_id, worker_id) do nothing
            """).param("workers", names(workers)).update();
        about(study, """
            select 1 from labeling.ledger
            where study_id = :study and worker_id = any (cast(:workers as uuid[]))
            order by worker_id for no key update
            """).param("workers", names(workers)).query().listOfRows();
        about(study, """
            select 1 from labeling.queue_entry
            where study_id = :study and comparison_id = any (cast(:comparisons as uuid[]))
            order by comparison_id for update
            """).param("comparisons", names(comparisons)).query().listOfRows();
    }

    /**
     * What was said elsewhere of these comparisons and is in already; what was set aside among it. Asked by comparison alone:
     * every one of them with every worker would be far more places in the index.
     */
    Map<Place, Outcome> said(StudyId study, Collection<ComparisonId> comparisons) {
        var said = new HashMap<Place, Outcome>();
        about(study, """
            select l.comparison_id, l.worker_id, coalesce(
                (select j.outcome from labeling.judgment j where j.lease_id = l.id and j.undone_at is null),
                (select j.outcome from labeling.judgment j where j.lease_id = l.id and j.undone_at is not null)) as outcome
            from labeling.lease l
            where l.study_id = :study and l.comparison_id = any (cast(:comparisons as uuid[]))
              and l.side_of_first is null
            """).param("comparisons", names(comparisons)).query(row -> {
            said.put(
                    new Place(comparison(row), new PersonId(row.getObject("worker_id", UUID.class))),
                    Outcome.valueOf(row.getString("outcome")));
        });
        return said;
    }

    /** How many judgments these comparisons may still take, those under way counted as given. */
    Map<ComparisonId, Integer> room(StudyId study, Collection<ComparisonId> comparisons) {
        var room = new HashMap<ComparisonId, Integer>();
        about(study, """
            select comparison_id, greatest(overlap, :most) - lefts - rights - elsewhere as room
            from labeling.queue_entry
            where study_id = :study and comparison_id = any (cast(:comparisons as uuid[]))
            """)
                .param("most", StudySettings.MOST_OVERLAP)
                .param("comparisons", names(comparisons))
                .query(row -> {
                    room.put(comparison(row), row.getInt("room"));
                });
        return room;
    }

    /** Adds votes for which there is room, of workers who have said nothing of the comparison yet. */
    void add(StudyId study, List<ExternalVote> votes) {
        if (votes.isEmpty()) {
            return;
        }
        var leases = votes.stream().map(_ -> UUID.randomUUID().toString()).toArray(String[]::new);
        for (var statement : List.of(MAKE_ROOM, LEASES, JUDGMENTS, TALLIES)) {
            about(study, statement)
                    .param("leases", leases)
                    .param("comparisons", column(votes, vote -> vote.place().comparison()))
                    .param("workers", column(votes, vote -> vote.place().worker()))
                    .param("outcomes", column(votes, ExternalVote::outcome))
                    .param("times", column(votes, ExternalVote::at))
                    .param("rationales", column(votes, ExternalVote::rationale))
                    .update();
        }
    }

    /** Wants one answer more where all that were wanted are in and differ. */
    void raiseWhereAnswersDiffer(StudyId study, Collection<ComparisonId> comparisons, int most) {
        about(study, """
            update labeling.queue_entry e set overlap = e.overlap + 1, regained = pg_current_xact_id()
            where e.study_id = :study and e.comparison_id = any (cast(:comparisons as uuid[]))
              and not e.apart and e.judged = e.overlap and e.overlap < :most
              and labeling.answers_differ(e.study_id, e.comparison_id)
            """)
                .param("comparisons", names(comparisons))
                .param("most", most)
                .update();
    }

    private StatementSpec about(StudyId study, String statement) {
        return sql.sql(statement).param("study", study.value());
    }

    private static ComparisonId comparison(ResultSet row) throws SQLException {
        return new ComparisonId(row.getObject("comparison_id", UUID.class));
    }

    private static String[] names(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }

    private static @Nullable String[] column(
            List<ExternalVote> votes, Function<ExternalVote, @Nullable Object> component) {
        return votes.stream()
                .map(component)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
