package org.touchstone.preference.web;

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
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelKeeping;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Names models, puts them away, deletes them. */
@Controller
@RequestMapping("/models")
class KeepingController {

    private final PreferenceModels models;
    private final ModelKeeping keeping;
    private final Datasets datasets;

    KeepingController(PreferenceModels models, ModelKeeping keeping, Datasets datasets) {
        this.models = models;
        this.keeping = keeping;
        this.datasets = datasets;
    }

    @GetMapping("/{id}/keep")
    String show(@PathVariable ModelId id, Model page) {
        var model = models.find(id);
        page.addAttribute("model", model);
        page.addAttribute("standing", models.standing(id));
        page.addAttribute("snapshot", datasets.find(model.snapshot()));
        page.addAttribute("megabytes", Math.max(1, model.artifact().bytes() >> 20));
        return "preference/keep";
    }

    @PostMapping("/{id}/rename")
    String rename(
            @PathVariable ModelId id,
            @RequestParam(defaultValue = "") String name,
            CurrentPerson person,
            RedirectAttributes next) {
        return done(
                next,
                "/models/" + id + "/keep",
                "operations.model.renamed",
                () -> keeping.rename(id, name, person.id()));
    }

    @PostMapping("/{id}/archive")
    String archive(
            @PathVariable ModelId id, @RequestParam boolean away, CurrentPerson person, RedirectAttributes next) {
        var said = away ? "operations.model.archived" : "operations.model.restored";
        return done(next, "/models/" + id + "/keep", said, () -> keeping.archive(id, away, person.id()));
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable ModelId id, CurrentPerson person, RedirectAttributes next) {
        var back = done(
                next, "/models/" + id + "/keep", "operations.model.deleted", () -> keeping.delete(id, person.id()));
        return next.getFlashAttributes().containsKey("problem") ? back : "redirect:/models";
    }

    @GetMapping("/archived")
    String archived(Model page) {
        page.addAttribute("models", keeping.archived());
        return "preference/archived";
    }

    private static String done(RedirectAttributes next, String to, String said, Runnable act) {
        try {
            act.run();
            next.addFlashAttribute("notice", Phrase.of(said));
        } catch (Refusal.Conflict | Refusal.Invalid refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
        }
        return "redirect:" + to;
    }
}
