package org.touchstone.accounts.web;

import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.Accounts;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.Erasures;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.Tokens;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** One's own account: who one is here, and the tokens of one's programs. */
@Controller
@RequestMapping("/account")
class AccountController {

    private final Accounts accounts;
    private final Tokens tokens;
    private final Erasures erasures;

    AccountController(Accounts accounts, Tokens tokens, Erasures erasures) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.erasures = erasures;
    }

    @GetMapping
    String show(CurrentPerson person, Model model) {
        model.addAttribute("form", TokenForm.empty());
        return page(person, model);
    }

    @PostMapping("/tokens")
    String makeToken(
            CurrentPerson person,
            @ModelAttribute("form") TokenForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next)
            throws BindException {
        if (errors.getTarget() == null) {
            throw new BindException(errors);
        }
        try {
            var made = tokens.make(person, form.request());
            next.addFlashAttribute("madeToken", made.token());
            return "redirect:/account#tokens";
        } catch (Refusal.Invalid refusal) {
            Rejections.add(refusal, errors);
            return page(person, model);
        }
    }

    @PostMapping("/tokens/{id}/revoke")
    String revokeToken(CurrentPerson person, @PathVariable UUID id, RedirectAttributes next) {
        tokens.revoke(id, person.id());
        next.addFlashAttribute("notice", Phrase.of("accounts.account.revoked"));
        return "redirect:/account";
    }

    /** Asks the admins to forget who this is. */
    @PostMapping("/erasure")
    String askToBeErased(CurrentPerson person, RedirectAttributes next) {
        erasures.ask(person.id());
        next.addFlashAttribute("notice", Phrase.of("accounts.erasure.asked"));
        return "redirect:/account";
    }

    @PostMapping("/erasure/withdraw")
    String stay(CurrentPerson person, RedirectAttributes next) {
        erasures.withdraw(person.id());
        next.addFlashAttribute("notice", Phrase.of("accounts.erasure.withdrawn"));
        return "redirect:/account";
    }

    private String page(CurrentPerson person, Model model) {
        model.addAttribute("account", accounts.find(person.id()));
        model.addAttribute("roles", InviteRow.written(person.roles()));
        model.addAttribute(
                "tokens", tokens.of(person.id()).stream().map(TokenRow::of).toList());
        model.addAttribute(
                "erasure", erasures.asked(person.id()).map(Moment::of).orElse(null));
        var scopes = Arrays.stream(Scope.values())
                .filter(scope -> person.is(scope.role()))
                .toList();
        model.addAttribute("scopes", scopes);
        return "accounts/account";
    }
}
