package org.touchstone.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.touchstone.accounts.Admission;
import org.touchstone.accounts.Admission.Admitted;
import org.touchstone.accounts.InviteView;
import org.touchstone.accounts.security.Sessions;
import org.touchstone.support.Refusal;

/** What the holder of a link sees: a form to come in, or why the link no longer works. */
@Controller
@RequestMapping("/invites/{token}")
class InviteController {

    private static final String FORM = "accounts/invite";

    private final Admission admission;
    private final Sessions sessions;

    InviteController(Admission admission, Sessions sessions) {
        this.admission = admission;
        this.sessions = sessions;
    }

    /** What the form is for: whether it takes a newcomer in or renews a password. */
    @ModelAttribute
    void purpose(@PathVariable String token, Model model) {
        admission.look(token).ifPresent(invite -> model.addAttribute("purpose", invite.purpose()));
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @ModelAttribute("form") NewcomerForm form,
            Model model,
            HttpServletResponse response) {
        var state = admission.look(token).map(InviteView::state).orElse(null);
        if (state == InviteView.State.OPEN) {
            return FORM;
        }
        response.setStatus((state == null ? HttpStatus.NOT_FOUND : HttpStatus.GONE).value());
        model.addAttribute("reason", state == null ? "UNKNOWN" : state.name());
        return "accounts/invite-over";
    }

    @PostMapping
    String accept(
            @PathVariable String token,
            @ModelAttribute("form") NewcomerForm form,
            BindingResult errors,
            ServletWebRequest exchange) {
        var response = Objects.requireNonNull(exchange.getResponse());
        try {
            var admitted = admit(token, form);
            sessions.begin(admitted.signedIn(), exchange.getRequest(), response);
            return "redirect:" + Objects.requireNonNullElse(admitted.landing(), "/");
        } catch (Refusal.Invalid refusal) {
            Rejections.add(refusal, errors);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return FORM;
        } catch (Refusal.Conflict | Refusal.NotFound over) {
            return "redirect:/invites/{token}";
        }
    }

    private Admitted admit(String token, NewcomerForm form) {
        var newcomer = form.newcomer();
        boolean renewal = admission
                .look(token)
                .map(invite -> invite.purpose().renews() != null)
                .orElse(false);
        return renewal ? admission.renew(token, newcomer.password()) : admission.accept(token, newcomer);
    }
}
