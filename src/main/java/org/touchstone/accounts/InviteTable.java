package org.touchstone.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of invites. */
@Component
class InviteTable {

    private static final String SELECT = """
        select i.*, u.name as used_name, r.name as renews_name from accounts.invite i
        left join accounts.person u on u.id = i.used_by left join accounts.person r on r.id = i.renews
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    InviteTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<InviteView> latest(int limit) {
        return jdbc.sql(SELECT + "order by i.made_at desc, i.id limit :limit")
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    Optional<InviteView> find(String token) {
        return jdbc.sql(SELECT + "where i.token_hash = :hash")
                .param("hash", Secrets.digest(token))
                .query(this::view)
                .optional();
    }

    /** Makes others who come with the same link wait until this transaction ends. */
    void lock(String token) {
        jdbc.sql("select id from accounts.invite where token_hash = :hash for update")
                .param("hash", Secrets.digest(token))
                .query((row, _) -> row.getString(1))
                .list();
    }

    PersonId renewedBy(UUID id) {
        return jdbc.sql("select renews from accounts.invite where id = :id")
                .param("id", id)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .single();
    }

    void use(UUID id, PersonId by) {
        jdbc.sql("update accounts.invite set used_at = :now, used_by = :by where id = :id")
                .param("now", now())
                .param("by", by.value())
                .param("id", id)
                .update();
    }

    /** Returns whether there was an open invite to revoke. */
    boolean revoke(UUID id) {
        return jdbc.sql("""
            update accounts.invite set revoked_at = :now
            where id = :id and used_at is null and revoked_at is null\
            """).param("now", now()).param("id", id).update() > 0;
    }

    void insert(MadeInvite made, Grant grant, PersonId by) {
        jdbc.sql("""
            insert into accounts.invite (id, token_hash, roles, landing, renews, made_by, made_at, expires_at)
            values (:id, :hash, string_to_array(:roles, ','), :landing, :renews::uuid, :by, :now, :expires)\
            """)
                .param("id", made.id())
                .param("hash", Secrets.digest(made.token()))
                .param("roles", grant.roles().stream().map(Role::name).collect(Collectors.joining(",")))
                .param("landing", grant.landing())
                .param("renews", grant.renews() == null ? null : grant.renews().value())
                .param("by", by.value())
                .param("now", now())
                .param("expires", made.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private InviteView view(ResultSet row, int number) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new InviteView(
                row.getObject("id", UUID.class),
                new InviteView.Purpose(roles, row.getString("landing"), row.getString("renews_name")),
                state(row, clock.instant()),
                row.getString("used_name"),
                row.getTimestamp("expires_at").toInstant());
    }

    private static InviteView.State state(ResultSet row, Instant now) throws SQLException {
        if (row.getTimestamp("used_at") != null) {
            return InviteView.State.USED;
        }
        if (row.getTimestamp("revoked_at") != null) {
            return InviteView.State.REVOKED;
        }
        boolean over = !row.getTimestamp("expires_at").toInstant().isAfter(now);
        return over ? InviteView.State.EXPIRED : InviteView.State.OPEN;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** What an invite gives: roles and a first page, or else a new password to the person whom it renews. */
    record Grant(
            Set<Role> roles,
            @Nullable String landing,
            @Nullable PersonId renews) {}
}
