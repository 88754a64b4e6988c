package org.touchstone.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.webhooks.Endpoint.PausedFor;

/** The rows of {@code webhooks.endpoint}. */
@Component
class EndpointTable {

    private final JdbcClient sql;
    private final SecretSeal seal;

    EndpointTable(JdbcClient sql, SecretSeal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    void insert(Endpoint endpoint, String secret, PersonId by) {
        sql.sql("""
            insert into webhooks.endpoint (id, url, topics, secret, made_by, made_at)
            values (:id, :url, string_to_array(:topics, ','), :secret, :by, :at)
            """)
                .param("id", endpoint.id())
                .param("url", endpoint.url())
                .param("topics", endpoint.topics().stream().map(Topic::code).collect(Collectors.joining(",")))
                .param("secret", seal.seal(endpoint.id(), secret))
                .param("by", by.value())
                .param("at", Timestamp.from(endpoint.madeAt()))
                .update();
    }

    /** Seals the secrets that an earlier version kept as they were. */
    void sealAll() {
        sql
                .sql("select id, secret from webhooks.endpoint")
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .filter(kept -> !seal.isSealed(kept.getValue()))
                .forEach(kept -> sql.sql(
                                "update webhooks.endpoint set secret = :sealed where id = :id and secret = :kept")
                        .param("sealed", seal.seal(kept.getKey(), kept.getValue()))
                        .param("id", kept.getKey())
                        .param("kept", kept.getValue())
                        .update());
    }

    /** All of them, the oldest first. */
    List<Endpoint> all() {
        return sql.sql("select * from webhooks.endpoint order by made_at, id")
                .query(EndpointTable::endpoint)
                .list();
    }

    /** Those that are told of the topic; a paused one is told once it goes on. */
    List<UUID> toldOf(Topic topic) {
        return sql.sql("select id from webhooks.endpoint where :topic = any (topics)")
                .param("topic", topic.code())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Whether there was such a one; its deliveries go with it. */
    boolean remove(UUID id) {
        return sql.sql("delete from webhooks.endpoint where id = ?").param(id).update() == 1;
    }

    /** Whether there is such a one. */
    boolean pause(UUID id, PausedFor why, Instant at) {
        return sql.sql("""
            update webhooks.endpoint set paused_at = coalesce(paused_at, :at), paused_for = coalesce(paused_for, :why)
            where id = :id
            """)
                        .param("id", id)
                        .param("why", why.name())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Whether there is such a one. Failures are counted anew. */
    boolean resume(UUID id) {
        return sql.sql("""
            update webhooks.endpoint set paused_at = null, paused_for = null, failing_since = null where id = ?
            """).param(id).update() == 1;
    }

    void wentWell(UUID id) {
        sql.sql("update webhooks.endpoint set failing_since = null where id = ? and failing_since is not null")
                .param(id)
                .update();
    }

    /** Notes a failure; says since when there have been only those. */
    Instant failed(UUID id, Instant at) {
        return sql.sql("""
            update webhooks.endpoint set failing_since = coalesce(failing_since, :at) where id = :id
            returning failing_since
            """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElse(at);
    }

    private static Endpoint endpoint(ResultSet row, int number) throws SQLException {
        var why = row.getString("paused_for");
        return new Endpoint(
                row.getObject("id", UUID.class),
                row.getString("url"),
                topics((String[]) row.getArray("topics").getArray()),
                row.getTimestamp("made_at").toInstant(),
                new Endpoint.State(
                        instant(row, "failing_since"),
                        instant(row, "paused_at"),
                        why == null ? null : PausedFor.valueOf(why)));
    }

    private static Set<Topic> topics(String[] codes) {
        return Arrays.stream(codes).map(Topic::of).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
