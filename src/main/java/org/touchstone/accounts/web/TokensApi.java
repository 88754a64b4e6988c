package org.touchstone.accounts.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.MadeToken;
import org.touchstone.accounts.TokenView;
import org.touchstone.accounts.Tokens;

/** One's own tokens, by program; the password is accepted here, since the first token cannot be had with a token. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokensApi {

    private final Tokens tokens;

    TokensApi(Tokens tokens) {
        this.tokens = tokens;
    }

    @Operation(summary = "Makes a token; signed in by e-mail address and password. It is shown only now.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeToken make(CurrentPerson person, @RequestBody TokenForm wanted) {
        return tokens.make(person, wanted.request());
    }

    @Operation(summary = "Lists your tokens, without the secrets.")
    @GetMapping
    List<TokenView> list(CurrentPerson person) {
        return tokens.of(person.id());
    }

    @Operation(summary = "Ends a token.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(CurrentPerson person, @PathVariable UUID id) {
        tokens.revoke(id, person.id());
    }
}
