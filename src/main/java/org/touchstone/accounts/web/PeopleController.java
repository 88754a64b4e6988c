package org.touchstone.accounts.web;

import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.Accounts;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.Erasures;
import org.touchstone.accounts.Invites;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.support.Refusal;

/** The people of this site, for admins: who is here, as what, and what to change about it. */
@Controller
@RequestMapping("/people")
class PeopleController {

    private static final String PEOPLE = "redirect:/people";

    private final Accounts accounts;
    private final Invites invites;
    private final Erasures erasures;

    PeopleController(Accounts accounts, Invites invites, Erasures erasures) {
        this.accounts = accounts;
        this.invites = invites;
        this.erasures = erasures;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("people", accounts.all().stream().map(PersonRow::of).toList());
        model.addAttribute(
                "invites", invites.latest().stream().map(InviteRow::of).toList());
        model.addAttribute("erasures", erasures.requests());
        model.addAttribute("allRoles", Role.values());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", InviteForm.usual());
        }
        return "accounts/people";
    }

    @PostMapping("/{id}/roles")
    String changeRoles(
            CurrentPerson admin,
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "") Set<Role> roles,
            RedirectAttributes next) {
        return told(next, "The roles are changed.", () -> accounts.changeRoles(id, roles, admin.id()));
    }

    @PostMapping("/{id}/disable")
    String disable(CurrentPerson admin, @PathVariable PersonId id, RedirectAttributes next) {
        return told(next, "The account is closed.", () -> accounts.disable(id, admin.id()));
    }

    @PostMapping("/{id}/enable")
    String enable(CurrentPerson admin, @PathVariable PersonId id, RedirectAttributes next) {
        return told(next, "The account is open again.", () -> accounts.enable(id, admin.id()));
    }

    /** Says what was done, or why it was not. */
    private static String told(RedirectAttributes next, String done, Runnable act) {
        try {
            act.run();
            next.addFlashAttribute("notice", done);
        } catch (Refusal.Conflict | Refusal.Invalid refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
        }
        return PEOPLE;
    }
}
