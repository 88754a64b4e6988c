package org.touchstone.accounts.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.Invites;
import org.touchstone.accounts.MadeInvite;
import org.touchstone.accounts.PersonId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Making and revoking links, from the people page; a new link is shown once. */
@Controller
@RequestMapping("/people")
class InvitesController {

    private static final String PEOPLE = "redirect:/people";

    private final Invites invites;

    InvitesController(Invites invites) {
        this.invites = invites;
    }

    @PostMapping("/invites")
    String make(
            CurrentPerson admin,
            @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            RedirectAttributes next) {
        if (errors.hasErrors()) {
            next.addFlashAttribute("problem", Phrase.of("accounts.invite.not-made"));
            return PEOPLE;
        }
        // Kept for the form to be filled in again, should the link be refused.
        next.addFlashAttribute("form", form);
        return shown(next, () -> invites.make(form.request(), admin.id()));
    }

    @PostMapping("/{id}/password-link")
    String makeRenewal(CurrentPerson admin, @PathVariable PersonId id, RedirectAttributes next) {
        return shown(next, () -> invites.makeRenewal(id, admin.id()));
    }

    @PostMapping("/invites/{id}/revoke")
    String revoke(CurrentPerson admin, @PathVariable UUID id, RedirectAttributes next) {
        try {
            invites.revoke(id, admin.id());
            next.addFlashAttribute("notice", Phrase.of("accounts.invite.revoked"));
        } catch (Refusal.Conflict refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
        }
        return PEOPLE;
    }

    private static String shown(RedirectAttributes next, Supplier<MadeInvite> making) {
        try {
            var made = making.get();
            var address = ServletUriComponentsBuilder.fromCurrentContextPath().path(made.path());
            next.addFlashAttribute("link", address.toUriString());
            next.addFlashAttribute("linkExpires", made.expiresAt());
        } catch (Refusal.Conflict | Refusal.Invalid refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
        }
        return PEOPLE;
    }
}
