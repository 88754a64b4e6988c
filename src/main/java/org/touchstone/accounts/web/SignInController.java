package org.touchstone.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.support.Phrase;

/** The sign-in page, also after a failed attempt, and the page for a form that came too late. */
@Controller
class SignInController {

    @RequestMapping({"/sign-in", "/sign-in/refused"})
    String signIn(
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String stale,
            @RequestAttribute(required = false) @Nullable Phrase problem,
            Model model) {
        model.addAttribute("email", email);
        model.addAttribute("problem", problem);
        model.addAttribute("signedOut", out != null);
        model.addAttribute("stale", stale != null);
        return "accounts/sign-in";
    }

    @RequestMapping("/stale-form")
    String staleForm(HttpServletRequest request, Model model) {
        model.addAttribute("form", StaleForm.of(request));
        return "accounts/stale-form";
    }
}
