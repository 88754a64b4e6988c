package org.touchstone.accounts.web;

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
import org.touchstone.accounts.PersonId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Where an admin erases somebody, after reading what that means and typing the name. */
@Controller
@RequestMapping("/people/{id}/erasure")
class ErasureController {

    private final Accounts accounts;
    private final Erasures erasures;

    ErasureController(Accounts accounts, Erasures erasures) {
        this.accounts = accounts;
        this.erasures = erasures;
    }

    @GetMapping
    String show(@PathVariable PersonId id, Model model) {
        model.addAttribute("row", PersonRow.of(accounts.find(id)));
        model.addAttribute("asked", erasures.asked(id).map(Moment::of).orElse(null));
        return "accounts/erasure";
    }

    @PostMapping
    String erase(
            CurrentPerson admin,
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes next) {
        try {
            erasures.erase(id, name, admin.id());
            next.addFlashAttribute("notice", Phrase.of("accounts.erasure.done"));
            return "redirect:/people";
        } catch (Refusal.Conflict | Refusal.Invalid refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
            return "redirect:/people/" + id + "/erasure";
        }
    }
}
