package org.touchstone.accounts.web;

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

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeToken make(CurrentPerson person, @RequestBody TokenForm wanted) {
        return tokens.make(person, wanted.request());
    }

    @GetMapping
    List<TokenView> list(CurrentPerson person) {
        return tokens.of(person.id());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(CurrentPerson person, @PathVariable UUID id) {
        tokens.revoke(id, person.id());
    }
}
