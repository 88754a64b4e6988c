package org.touchstone.processes;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.touchstone.support.postgres.EmbeddedPostgres;

/** What the database holds about one study, read without the application. */
record Records(EmbeddedPostgres server, String database, String study) {

    private static final String STANDING =
            "select id::text from labeling.judgment where study_id = ? and undone_at is null";

    private static final String TWICE = """
        select worker_id || ' ' || comparison_id from labeling.judgment
        where study_id = ? and undone_at is null group by worker_id, comparison_id having count(*) > 1
        """;

    private static final String NOT_EXACT = """
        select e.comparison_id::text from labeling.queue_entry e
        where e.study_id = ? and (e.judged <> e.overlap or e.lefts + e.rights <> e.overlap
            or e.overlap <> (select count(*) from labeling.judgment j where j.study_id = e.study_id
                and j.comparison_id = e.comparison_id and j.undone_at is null)
            or e.overlap <> (select count(*) from labeling.lease l where l.study_id = e.study_id
                and l.comparison_id = e.comparison_id and l.state = 'SUBMITTED'))
        """;

    private static final String LEANING = """
        select worker_id::text from (
            select worker_id, ordinal,
                   sum(case side_of_first when 'LEFT' then 1 else -1 end) over prefix as balance,
                   row_number() over prefix as place
            from labeling.lease where study_id = ?
            window prefix as (partition by worker_id order by ordinal)) prefixes
        where abs(balance) > 1 or place <> ordinal
        """;

    private static final String ONE_SIDED = """
        select comparison_id::text from labeling.lease
        where study_id = ? and state = 'SUBMITTED' group by comparison_id, overlap
        having greatest(count(*) filter (where side_of_first = 'LEFT'), count(*) filter (where side_of_first = 'RIGHT'))
            > (overlap + 1) / 2
        """;

    private static final String MISTAKEN = """
        select id::text from labeling.judgment where study_id = ? and undone_at is null and outcome <> 'FIRST'
        """;

    /** The judgments that stand. */
    Set<String> judgments() throws SQLException {
        return ids(STANDING);
    }

    /** Workers with a comparison that they judged twice. */
    Set<String> judgedTwice() throws SQLException {
        return ids(TWICE);
    }

    /** Comparisons with another number of judgments or leases than their overlap, or whose counters lie. */
    Set<String> notExact() throws SQLException {
        return ids(NOT_EXACT);
    }

    /** Workers who, after some of their leases, had one side more than once too often; or whose leases have gaps. */
    Set<String> leaningWorkers() throws SQLException {
        return ids(LEANING);
    }

    /** Comparisons that showed their first response on one side more often than on half their overlap, rounded up. */
    Set<String> oneSided() throws SQLException {
        return ids(ONE_SIDED);
    }

    /** Judgments that prefer another response than every worker does. */
    Set<String> mistaken() throws SQLException {
        return ids(MISTAKEN);
    }

    private Set<String> ids(String query) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl(database), server.username(), server.password());
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, UUID.fromString(study));
            var ids = new HashSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }
}
