package org.touchstone.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.touchstone.accounts.Accounts;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.Passwords;
import org.touchstone.accounts.security.Sessions;
import org.touchstone.support.Refusal;

/** Changing one's password; after a one-time password this is the only page there is. */
@Controller
@RequestMapping("/account/password")
class PasswordController {

    private final Passwords passwords;
    private final Accounts accounts;
    private final Sessions sessions;

    PasswordController(Passwords passwords, Accounts accounts, Sessions sessions) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** The account whose password it is. */
    @ModelAttribute
    void account(CurrentPerson person, Model model) {
        model.addAttribute("account", accounts.find(person.id()));
    }

    @GetMapping
    String show(@ModelAttribute("form") PasswordForm form) {
        return "accounts/password";
    }

    @PostMapping
    String change(
            CurrentPerson person,
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            sessions.begin(passwords.change(person.id(), form.presentTyped(), form.passwordTyped()), request, response);
            return "redirect:/";
        } catch (Refusal.Invalid refusal) {
            Rejections.add(refusal, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "accounts/password";
        }
    }
}
