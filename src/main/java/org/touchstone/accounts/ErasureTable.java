package org.touchstone.accounts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code accounts.erasure_request}, and those of other tables that go when somebody is erased. */
@Component
class ErasureTable {

    /** A session keeps the person as a serialised UUID, of which Java writes the second half first. */
    private static final String SESSIONS = """
        delete from support.spring_session s using support.spring_session_attributes a
        where a.session_primary_id = s.primary_id and a.attribute_name = 'touchstone.person'
          and position(substr(uuid_send(:person), 9) || substr(uuid_send(:person), 1, 8) in a.attribute_bytes) > 0
        """;

    private final JdbcClient sql;

    ErasureTable(JdbcClient sql) {
        this.sql = sql;
    }

    void ask(PersonId person, Instant at) {
        sql.sql("""
            insert into accounts.erasure_request (person_id, asked_at) values (:person, :at)
            on conflict (person_id) do nothing
            """)
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whether there was a request. */
    boolean withdraw(PersonId person) {
        return sql.sql("delete from accounts.erasure_request where person_id = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    Optional<Instant> asked(PersonId person) {
        return sql.sql("select asked_at from accounts.erasure_request where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** When who asked. */
    Map<PersonId, Instant> all() {
        return sql
                .sql("select person_id, asked_at from accounts.erasure_request")
                .query((row, _) -> Map.entry(
                        new PersonId(row.getObject(1, UUID.class)),
                        row.getTimestamp(2).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Wrong passwords are counted by the digest of the e-mail address, which could be tried out. */
    void forgetAttempts(List<String> called) {
        sql.sql("""
            delete from accounts.sign_in_throttle where key in (
                select 'account:' || encode(sha256(convert_to(name, 'UTF8')), 'hex')
                from unnest(cast(:called as text[])) name)
            """).param("called", called.toArray(String[]::new)).update();
    }

    /** Takes names out of the audit trail, which keeps the acts. */
    void renameInAudit(PersonId person, List<String> called, String label) {
        sql.sql("select accounts.erase_from_audit(:person, cast(:called as text[]), :label)")
                .param("person", person.value())
                .param("called", called.toArray(String[]::new))
                .param("label", label)
                .query((_, _) -> label)
                .single();
    }

    /** Ends what lets the person in, and forgets what a platform calls them; open links to a new password stop working. */
    void forget(PersonId person, Instant at) {
        List.of(
                        "delete from accounts.api_token where person_id = :person",
                        "delete from accounts.external_account where person_id = :person",
                        "delete from accounts.erasure_request where person_id = :person",
                        SESSIONS)
                .forEach(statement ->
                        sql.sql(statement).param("person", person.value()).update());
        sql.sql("""
            update accounts.invite set revoked_at = :at
            where renews = :person and used_at is null and revoked_at is null
            """)
                .param("person", person.value())
                .param("at", Timestamp.from(at))
                .update();
    }
}
