package org.touchstone.accounts.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.Account;
import org.touchstone.accounts.Accounts;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.Invites;
import org.touchstone.accounts.MadeInvite;
import org.touchstone.accounts.MadeToken;
import org.touchstone.accounts.NewPerson;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.Tokens;

/** People, by program: takes them in, gives them tokens, makes links. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleApi {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Invites invites;

    PeopleApi(Accounts accounts, Tokens tokens, Invites invites) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.invites = invites;
    }

    @Operation(summary = "Adds a person.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, PersonId> create(CurrentPerson admin, @RequestBody WantedPerson wanted) {
        return Map.of("id", accounts.create(wanted.person(), admin.id()).id());
    }

    @Operation(summary = "Lists people by their names.")
    @GetMapping
    List<Account> list() {
        return accounts.all();
    }

    @Operation(summary = "Makes a token for somebody else.")
    @PostMapping("/{id}/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    MadeToken makeToken(CurrentPerson admin, @PathVariable PersonId id, @RequestBody TokenForm wanted) {
        return tokens.makeFor(id, wanted.request(), admin.id());
    }

    @Operation(summary = "Makes a link by which one person joins.")
    @PostMapping("/invites")
    @ResponseStatus(HttpStatus.CREATED)
    MadeInvite invite(CurrentPerson admin, @RequestBody InviteForm wanted) {
        return invites.make(wanted.request(), admin.id());
    }

    /** Somebody to take in; a worker unless told otherwise. */
    record WantedPerson(
            @Nullable String name,
            @Nullable String email,
            @Nullable Set<Role> roles,
            @Nullable Boolean simulated) {

        NewPerson person() {
            return new NewPerson(
                    name == null ? "" : name,
                    email,
                    roles == null ? Set.of(Role.WORKER) : roles,
                    Boolean.TRUE.equals(simulated));
        }
    }
}
