package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;

/** The rows of {@code labeling.queue_entry} as researchers see them: many at a time, locked in the order of their ids. */
@Component
class QueueTable {

    private static final int BATCH = 1_000;

    /** So many slots has a gold that is mixed in: more than a study has workers. */
    private static final int EVERYBODY = 1_000;

    /** How many comparisons may come at once without everybody having to look through the whole queue again. */
    private static final int FEW = 10;

    /** Makes everybody look through the whole queue again. */
    private static final String TELL = """
        insert into labeling.queue_change (study_id, at) values (:study, pg_current_xact_id())
        on conflict (study_id) do update set at = excluded.at
        """;

    /**
     * Golds that are mixed in are for everybody. Anything else gets at least the study's overlap, fewer only where nobody was
     * ever handed it, and one more where all answers are in, they differ, and the study now allows it.
     */
    private static final String ADJUST = """
        with told as (
        """ + TELL + """
        ), wanted as (
            select q.comparison_id, case
                when q.gold and :mixed then :everybody
                when q.overlap < :overlap then :overlap
                when q.overlap > :overlap and not exists (
                    select from labeling.lease l where l.study_id = :study and l.comparison_id = q.comparison_id)
                    then :overlap
                when q.judged = q.overlap and q.overlap < :most
                    and labeling.answers_differ(:study, q.comparison_id) then q.overlap + 1
                else q.overlap end as overlap
            from labeling.queue_entry q where q.study_id = :study
        ), locked as (
            select q.comparison_id, w.overlap
            from labeling.queue_entry q join wanted w using (comparison_id)
            where q.study_id = :study and q.overlap <> w.overlap
            order by q.comparison_id for update of q
        )
        update labeling.queue_entry e set overlap = locked.overlap
        from locked where e.study_id = :study and e.comparison_id = locked.comparison_id
        """;

    /** Of two responses the sources are seen without the detour over a function. */
    private static final String ADD = """
        insert into labeling.queue_entry (study_id, comparison_id, priority, reason, gold, overlap, responses,
                conversation_id, sources, author_id, audience, regained)
        select :study, c.id, 0.5, 'In the order of import', :gold, :overlap, c.responses, c.conversation_id,
               case when c.responses <> 2 then labeling.sources_of(c.id)
                    when a.source_id is null or b.source_id is null then null
                    when a.source_id = b.source_id then md5(a.source_id::text)::uuid
                    else md5(least(a.source_id::text, b.source_id::text) || ' '
                        || greatest(a.source_id::text, b.source_id::text))::uuid end,
               cast(:author as uuid), :audience, case when :few then pg_current_xact_id() end
        from unnest(cast(:ids as uuid[])) with ordinality as wanted (id, place)
        join catalog.comparison c using (id)
        left join catalog.response a on a.id = c.first_id
        left join catalog.response b on b.id = c.second_id
        order by place
        on conflict (study_id, comparison_id) do nothing
        """;

    private final JdbcClient sql;

    QueueTable(JdbcClient sql) {
        this.sql = sql;
    }

    int add(StudyId study, List<ComparisonId> comparisons, StudySettings settings, Intake intake) {
        var author = intake.author();
        boolean few = comparisons.size() <= FEW;
        if (!few) {
            sql.sql(TELL).param("study", study.value()).update();
        }
        return sql.sql(ADD)
                .param("study", study.value())
                .param("few", few)
                .param("gold", intake.gold())
                .param("overlap", intake.gold() && isMixed(settings) ? EVERYBODY : settings.overlap())
                .param("audience", intake.audience().name())
                .param("author", author == null ? null : author.value())
                .param("ids", comparisons.stream().map(ComparisonId::toString).toArray(String[]::new))
                .update();
    }

    /** Each batch commits on its own unless the caller holds a transaction. */
    void prioritise(StudyId study, Map<ComparisonId, Priority> priorities) {
        var all = List.copyOf(priorities.entrySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            prioritise(study, all.subList(from, Math.min(from + BATCH, all.size())));
        }
    }

    private void prioritise(StudyId study, List<Entry<ComparisonId, Priority>> batch) {
        var ids = batch.stream().map(each -> each.getKey().toString()).toArray(String[]::new);
        var values = batch.stream().mapToDouble(each -> each.getValue().value()).toArray();
        var reasons = batch.stream().map(each -> each.getValue().reason()).toArray(String[]::new);
        sql.sql("""
            with told as (
            """ + TELL + """
            ), locked as (
                select comparison_id from labeling.queue_entry
                where study_id = :study and comparison_id = any (cast(:ids as uuid[]))
                order by comparison_id for no key update
            )
            update labeling.queue_entry e set priority = wanted.priority, reason = wanted.reason
            from locked
            join unnest(cast(:ids as uuid[]), cast(:values as double precision[]), cast(:reasons as text[]))
                as wanted (comparison_id, priority, reason) using (comparison_id)
            where e.study_id = :study and e.comparison_id = locked.comparison_id
            """)
                .param("study", study.value())
                .param("ids", ids)
                .param("values", values)
                .param("reasons", reasons)
                .update();
    }

    /** Makes the overlaps those that the settings ask for. */
    void adjust(StudyId study, StudySettings settings) {
        sql.sql(ADJUST)
                .param("study", study.value())
                .param("overlap", settings.overlap())
                .param("most", settings.mostOverlap())
                .param("mixed", isMixed(settings))
                .param("everybody", EVERYBODY)
                .update();
    }

    private static boolean isMixed(StudySettings settings) {
        return settings.rules().assignment().goldRate() > 0;
    }

    List<QueueEntry> first(StudyId study, int limit) {
        return sql.sql("""
            select * from labeling.queue_entry
            where study_id = :study and has_room and not apart
            order by lateness, position limit :limit
            """)
                .param("study", study.value())
                .param("limit", limit)
                .query(QueueTable::entry)
                .list();
    }

    List<ComparisonId> open(StudyId study) {
        return sql.sql("""
            select comparison_id from labeling.queue_entry
            where study_id = :study and has_room and not apart
            order by lateness, position
            """)
                .param("study", study.value())
                .query((row, _) -> new ComparisonId(row.getObject(1, UUID.class)))
                .list();
    }

    Set<ComparisonId> golds(StudyId study) {
        return sql.sql("select comparison_id from labeling.queue_entry where study_id = :study and gold")
                .param("study", study.value())
                .query((row, _) -> new ComparisonId(row.getObject(1, UUID.class)))
                .set();
    }

    private static QueueEntry entry(ResultSet row, int number) throws SQLException {
        return new QueueEntry(
                new ComparisonId(row.getObject("comparison_id", UUID.class)),
                new Priority(row.getDouble("priority"), row.getString("reason")),
                row.getInt("overlap"),
                row.getInt("judged"),
                row.getInt("lefts") + row.getInt("rights") + row.getInt("elsewhere") - row.getInt("judged"),
                row.getBoolean("gold"));
    }
}
