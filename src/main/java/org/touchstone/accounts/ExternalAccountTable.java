package org.touchstone.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code accounts.external_account}. */
@Component
class ExternalAccountTable {

    /** Any number will do, as long as nothing else in this database locks it. */
    private static final long NEWCOMERS = 7_305_511_420_017L;

    private final JdbcClient sql;
    private final Clock clock;

    ExternalAccountTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Puts those who make newcomers in a line until their transactions end. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(:key)")
                .param("key", NEWCOMERS)
                .query((_, _) -> NEWCOMERS)
                .single();
    }

    Optional<PersonId> find(UUID scope, PlatformAccount account) {
        return sql.sql("""
            select person_id from accounts.external_account
            where scope = :scope and platform = :platform and account = :account
            """)
                .param("scope", scope)
                .param("platform", account.platform())
                .param("account", account.account())
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<UUID> scope(PersonId person) {
        return sql.sql("select scope from accounts.external_account where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    void insert(UUID scope, PersonId person, PlatformAccount account) {
        sql.sql("""
            insert into accounts.external_account (person_id, scope, platform, account, task, part, made_at, seen_at)
            values (:person, :scope, :platform, :account, :task, :part, :now, :now)
            """)
                .param("person", person.value())
                .param("scope", scope)
                .param("platform", account.platform())
                .param("account", account.account())
                .param("task", account.task())
                .param("part", account.part())
                .param("now", now())
                .update();
    }

    /** Notes another arrival; what the platform does not tell this time stays as it was. */
    void see(PersonId person, PlatformAccount account) {
        sql.sql("""
            update accounts.external_account
            set task = coalesce(:task, task), part = coalesce(:part, part), seen_at = greatest(seen_at, :now)
            where person_id = :person
            """)
                .param("person", person.value())
                .param("task", account.task())
                .param("part", account.part())
                .param("now", now())
                .update();
    }

    List<ExternalAccount> of(UUID scope, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
            select * from accounts.external_account
            where scope = :scope and person_id in (:people) order by platform, account
            """)
                .param("scope", scope)
                .param("people", people.stream().map(PersonId::value).toList())
                .query(ExternalAccountTable::account)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ExternalAccount account(ResultSet row, int number) throws SQLException {
        return new ExternalAccount(
                new PersonId(row.getObject("person_id", UUID.class)),
                new PlatformAccount(
                        row.getString("platform"),
                        row.getString("account"),
                        row.getString("task"),
                        row.getString("part")));
    }
}
