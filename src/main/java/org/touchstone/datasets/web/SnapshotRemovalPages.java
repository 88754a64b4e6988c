package org.touchstone.datasets.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotRemoval;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Lets snapshots go, and says what keeps them. */
@Controller
@RequestMapping("/snapshots/{id}/delete")
class SnapshotRemovalPages {

    private final Datasets datasets;
    private final SnapshotRemoval removal;

    SnapshotRemovalPages(Datasets datasets, SnapshotRemoval removal) {
        this.datasets = datasets;
        this.removal = removal;
    }

    @GetMapping
    String ask(@PathVariable SnapshotId id, Model model) {
        model.addAttribute("snapshot", SnapshotRow.of(datasets.find(id)));
        model.addAttribute("uses", removal.uses(id));
        return "datasets/delete";
    }

    @PostMapping
    String delete(
            @PathVariable SnapshotId id,
            @RequestParam(defaultValue = "") String name,
            CurrentPerson person,
            Model model,
            RedirectAttributes next) {
        var snapshot = datasets.find(id);
        try {
            removal.remove(id, name, person.id());
        } catch (Refusal.Conflict | Refusal.Invalid refusal) {
            model.addAttribute("problem", refusal.phrase());
            model.addAttribute("typed", name);
            return ask(id, model);
        }
        next.addFlashAttribute("notice", Phrase.of("snapshots.delete.done", snapshot.name()));
        return "redirect:/snapshots";
    }
}
