package org.touchstone.accounts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Refusal;

/** Tokens with which programs act for a person: shown once, kept as a digest, revocable. */
@Service
public class Tokens {

    private static final String PREFIX = "ts_";

    private final Persons persons;
    private final AuditTrail audit;
    private final Secrets secrets;
    private final JdbcClient jdbc;
    private final Clock clock;

    Tokens(Persons persons, AuditTrail audit, Secrets secrets, JdbcClient jdbc, Clock clock) {
        this.persons = persons;
        this.audit = audit;
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a token for the person who asks; refuses scopes beyond what they may do in this very request. */
    @Transactional
    public MadeToken make(CurrentPerson owner, TokenRequest request) {
        if (persons.findById(owner.id()).map(Person::view).orElseThrow().external()) {
            throw new Unacceptable(null, "Who came by another platform's link works on the pages only.");
        }
        return make(owner, request, owner.id());
    }

    /** Makes a token for somebody else, such as a worker who works by program. */
    @Transactional
    public MadeToken makeFor(PersonId owner, TokenRequest request, PersonId by) {
        var person = persons.findById(owner).orElseThrow(() -> new People.PersonUnknown(owner));
        return make(person.signedIn().person(), request, by);
    }

    /** Returns a person's tokens, newest first, without those that were revoked. */
    @Transactional(readOnly = true)
    public List<TokenView> of(PersonId owner) {
        return jdbc.sql("""
            select id, name, scopes, made_at, expires_at, last_used_at from accounts.api_token
            where person_id = :owner and revoked_at is null order by made_at desc, id\
            """).param("owner", owner.value()).query(Tokens::view).list();
    }

    /** Revokes a token of the person; one that is not theirs is unknown. */
    @Transactional
    public void revoke(UUID id, PersonId owner) {
        var name = jdbc.sql("""
            update accounts.api_token set revoked_at = :now
            where id = :id and person_id = :owner and revoked_at is null
            returning name
            """)
                .param("now", now())
                .param("id", id)
                .param("owner", owner.value())
                .query((row, _) -> row.getString(1))
                .optional()
                .orElseThrow(TokenUnknown::new);
        audit.record(owner, "token-revoked", name);
    }

    /** Returns the person a token stands for, with the roles that its scopes leave them; empty if it is not good. */
    @Transactional
    public Optional<SignedIn> check(String token) {
        return jdbc.sql("""
            select t.id, t.person_id, t.scopes from accounts.api_token t join accounts.person p on p.id = t.person_id
            where t.token_hash = :hash and t.revoked_at is null and t.expires_at > :now and not p.disabled\
            """)
                .param("hash", Secrets.digest(token))
                .param("now", now())
                .query((row, _) -> new Found(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        scopes(row.getArray("scopes"))))
                .optional()
                .map(this::use);
    }

    private MadeToken make(CurrentPerson owner, TokenRequest request, PersonId by) {
        for (var scope : request.scopes()) {
            if (!owner.is(scope.role())) {
                throw new ScopeBeyondRoles(scope);
            }
        }
        var made = new MadeToken(
                PREFIX + secrets.token(), UUID.randomUUID(), clock.instant().plus(request.validity()));
        insert(owner.id(), request, made);
        var details = Map.of("owner", owner.name(), "scopes", written(request.scopes()));
        audit.record(by, "token-made", request.name(), details);
        return made;
    }

    private void insert(PersonId owner, TokenRequest request, MadeToken made) {
        jdbc.sql("""
            insert into accounts.api_token (id, person_id, token_hash, name, scopes, made_at, expires_at)
            values (:id, :owner, :hash, :name, string_to_array(:scopes, ','), :now, :expires)\
            """)
                .param("id", made.id())
                .param("owner", owner.value())
                .param("hash", Secrets.digest(made.token()))
                .param("name", request.name())
                .param("scopes", written(request.scopes()))
                .param("now", now())
                .param("expires", made.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private SignedIn use(Found found) {
        // Noted to the minute, so that a busy program does not write a row per request.
        jdbc.sql("""
            update accounts.api_token set last_used_at = :now
            where id = :id and (last_used_at is null or last_used_at < :now - interval '1 minute')\
            """).param("now", now()).param("id", found.token()).update();
        var owner = persons.findById(found.person()).orElseThrow().signedIn().person();
        var roles = EnumSet.noneOf(Role.class);
        found.scopes().stream().map(Scope::role).filter(owner::is).forEach(roles::add);
        return new SignedIn(new CurrentPerson(owner.id(), owner.name(), roles), 0, false);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static TokenView view(ResultSet row, int number) throws SQLException {
        var use = new TokenView.Use(
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("last_used_at")));
        return new TokenView(
                row.getObject("id", UUID.class), row.getString("name"), scopes(row.getArray("scopes")), use);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static Set<Scope> scopes(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Scope::of).collect(Collectors.toUnmodifiableSet());
    }

    private static String written(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::text).collect(Collectors.joining(","));
    }

    private record Found(UUID token, PersonId person, Set<Scope> scopes) {}

    private static final class ScopeBeyondRoles extends Refusal.Forbidden {
        ScopeBeyondRoles(Scope scope) {
            super(
                    "scope-beyond-roles",
                    "The scope " + scope.text() + " needs the role " + Accounts.written(Set.of(scope.role()))
                            + ", which is not held here.",
                    scope.text(),
                    Accounts.written(Set.of(scope.role())));
        }
    }

    private static final class TokenUnknown extends Refusal.NotFound {
        TokenUnknown() {
            super("token-unknown", "You have no such token, or it was revoked before.");
        }
    }
}
