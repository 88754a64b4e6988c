package org.touchstone.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who did what, when, to what: kept for good, in the same transaction as the act itself. */
@Service
public class AuditTrail {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Notes a privileged act, such as {@code study-created}, and what it was done to. */
    @Transactional
    public void record(PersonId actor, String action, String subject) {
        record(actor, action, subject, Map.of());
    }

    /** Notes a privileged act with details worth keeping; never secrets, never what a worker wrote. */
    @Transactional
    public void record(PersonId actor, String action, String subject, Map<String, String> details) {
        jdbc.sql("""
            insert into accounts.audit_entry (at, actor, action, subject, details)
            values (:at, :actor, :action, :subject, :details::jsonb)\
            """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.value())
                .param("action", action)
                .param("subject", subject)
                .param("details", json.writeValueAsString(details))
                .update();
    }

    /** Returns entries, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> find(AuditQuery query) {
        var actor = query.actor();
        return jdbc.sql("""
            select e.id, e.at, e.actor, p.name, e.action, e.subject, e.details
            from accounts.audit_entry e join accounts.person p on p.id = e.actor
            where (:before::bigint is null or e.id < :before::bigint)
              and (:actor::uuid is null or e.actor = :actor::uuid)
              and (:action::text is null or e.action = :action::text)
            order by e.id desc limit :limit\
            """)
                .param("before", query.before())
                .param("actor", actor == null ? null : actor.value())
                .param("action", query.action())
                .param("limit", query.limit())
                .query(this::entry)
                .list();
    }

    /** Returns the kinds of acts that have been noted, in alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return jdbc.sql("select distinct action from accounts.audit_entry order by action")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Returns the people who have done something that was noted, by name. */
    @Transactional(readOnly = true)
    public List<AuditEntry.Actor> actors() {
        return jdbc.sql("""
            select p.id, p.name from accounts.person p
            where exists (select from accounts.audit_entry e where e.actor = p.id) order by p.name, p.id\
            """)
                .query((row, _) -> new AuditEntry.Actor(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        var actor = new AuditEntry.Actor(new PersonId(row.getObject("actor", UUID.class)), row.getString("name"));
        var act = new AuditEntry.Act(
                row.getString("action"), row.getString("subject"), json.readValue(row.getString("details"), DETAILS));
        return new AuditEntry(row.getLong("id"), row.getTimestamp("at").toInstant(), actor, act);
    }

    /**
     * Which entries to return.
     *
     * @param before only entries older than the one with this number, or null to begin with the newest
     * @param limit how many, 1 to 500
     */
    public record AuditQuery(
            @Nullable Long before,
            @Nullable PersonId actor,
            @Nullable String action,
            int limit) {

        public AuditQuery {
            action = action == null || action.isBlank() ? null : action;
            limit = Math.clamp(limit, 1, 500);
        }
    }
}
