package org.touchstone.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.support.Refusal;

@SpringBootTest
@Transactional
class TokensTests {

    private final Tokens tokens;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final PersonId admin;

    TokensTests(
            @Autowired Tokens tokens,
            @Autowired Accounts accounts,
            @Autowired People people,
            @Autowired JdbcClient jdbc) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.admin = people.firstAdmin();
    }

    @Test
    void bringNoMoreRolesThanTheirScopes() {
        var owner = person(Role.WORKER, Role.RESEARCHER);
        var made = tokens.makeFor(owner, wanted(Scope.LABEL), admin);
        var current = tokens.check(made.token()).orElseThrow().person();
        assertThat(current.id()).isEqualTo(owner);
        assertThat(current.roles()).containsExactly(Role.WORKER);
    }

    @Test
    void refuseScopesBeyondTheRolesOfTheirOwner() {
        var owner = person(Role.WORKER);
        assertThatExceptionOfType(Refusal.Forbidden.class)
                .isThrownBy(() -> tokens.makeFor(owner, wanted(Scope.LABEL, Scope.ADMIN), admin))
                .withMessage("The scope admin needs the role admin, which is not held here.");
    }

    @Test
    void cannotMakeATokenThatMayDoMoreThanTheyMay() {
        var owner = person(Role.WORKER, Role.ADMIN);
        var label = tokens.makeFor(owner, wanted(Scope.LABEL), admin);
        var current = tokens.check(label.token()).orElseThrow().person();
        assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> tokens.make(current, wanted(Scope.ADMIN)));
    }

    @Test
    void loseWhatTheirOwnerLoses() {
        var owner = person(Role.WORKER, Role.RESEARCHER);
        var made = tokens.makeFor(owner, wanted(Scope.LABEL, Scope.RESEARCH), admin);
        accounts.changeRoles(owner, Set.of(Role.WORKER), admin);
        assertThat(tokens.check(made.token()).orElseThrow().person().roles()).containsExactly(Role.WORKER);
        accounts.disable(owner, admin);
        assertThat(tokens.check(made.token())).isEmpty();
    }

    @Test
    void stopWhenRevokedByTheirOwnerAndByNobodyElse() {
        var owner = person(Role.WORKER);
        var made = tokens.makeFor(owner, wanted(Scope.LABEL), admin);
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> tokens.revoke(made.id(), person(Role.WORKER)));
        tokens.revoke(made.id(), owner);
        assertThat(tokens.check(made.token())).isEmpty();
        assertThat(tokens.of(owner)).isEmpty();
    }

    @Test
    void stopWhenTheirTimeIsOver() {
        var made = tokens.makeFor(person(Role.WORKER), wanted(Scope.LABEL), admin);
        jdbc.sql("update accounts.api_token set made_at = made_at - interval '9 days', expires_at = expires_at"
                        + " - interval '9 days'")
                .update();
        assertThat(tokens.check(made.token())).isEmpty();
    }

    @Test
    void areKeptAsADigestOnly() {
        var made = tokens.makeFor(person(Role.WORKER), wanted(Scope.LABEL), admin);
        var kept = jdbc.sql("select t::text from accounts.api_token t")
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(kept).noneMatch(row -> row.contains(made.token())).isNotEmpty();
    }

    @Test
    void tellWhenTheyWereLastUsed() {
        var owner = person(Role.WORKER);
        var made = tokens.makeFor(owner, wanted(Scope.LABEL), admin);
        assertThat(tokens.of(owner).getFirst().use().lastUsedAt()).isNull();
        tokens.check(made.token());
        assertThat(tokens.of(owner).getFirst().use().lastUsedAt()).isNotNull();
    }

    private PersonId person(Role... roles) {
        return accounts.create(new NewPerson("Owner", null, Set.of(roles), false), admin)
                .id();
    }

    private static TokenRequest wanted(Scope... scopes) {
        var asked = Arrays.stream(scopes).collect(Collectors.toSet());
        return new TokenRequest("test", asked, Duration.ofDays(7));
    }
}
