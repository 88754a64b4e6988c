package org.touchstone.datasets.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.Catalog;
import org.touchstone.datasets.privacy.Decision;
import org.touchstone.datasets.privacy.FindQuery;
import org.touchstone.datasets.privacy.FindQuery.Show;
import org.touchstone.datasets.privacy.Kind;
import org.touchstone.datasets.privacy.PersonalData;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;

/** Where researchers look through what seems to be personal data in the texts of a study. */
@Controller
@RequestMapping("/studies/{id}/personal-data")
class PersonalDataPage {

    private static final int LISTED = 50;

    private final PersonalData personal;
    private final Studies studies;
    private final Catalog catalog;

    PersonalDataPage(PersonalData personal, Studies studies, Catalog catalog) {
        this.personal = personal;
        this.studies = studies;
        this.catalog = catalog;
    }

    @GetMapping
    String list(@PathVariable StudyId id, PersonalFilter filter, Model model) {
        var finds = personal.finds(filter.query(id, LISTED));
        model.addAttribute("study", studies.find(id));
        model.addAttribute("review", personal.review(id));
        model.addAttribute("filter", filter.filled());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("shows", Show.values());
        model.addAttribute("finds", finds);
        model.addAttribute("more", finds.size() == LISTED ? finds.getLast().id() : null);
        model.addAttribute("undoable", personal.canUndo(id));
        return "datasets/personal-data";
    }

    @PostMapping("/scan")
    String scan(@PathVariable StudyId id, CurrentPerson person) {
        personal.scan(id, person.id());
        return "redirect:/studies/" + id + "/personal-data";
    }

    /** One find with the whole text around it. */
    @GetMapping("/{find}")
    String one(@PathVariable StudyId id, @PathVariable long find, PersonalFilter filter, Model model) {
        var found = personal.find(id, find);
        var text = found.spot().in(catalog.find(found.comparison()).candidates());
        int end = found.spot().start() + found.spot().length();
        model.addAttribute("study", studies.find(id));
        model.addAttribute("find", found);
        model.addAttribute("filter", filter.filled());
        model.addAttribute("before", text.substring(0, found.spot().start()));
        model.addAttribute("found", text.substring(found.spot().start(), end));
        model.addAttribute("after", text.substring(end));
        return "datasets/personal-find";
    }

    @PostMapping("/{find}/decision")
    String decide(
            @PathVariable StudyId id,
            @PathVariable long find,
            @RequestParam Decision decision,
            PersonalFilter filter,
            CurrentPerson person) {
        personal.decide(id, find, decision, person.id());
        var next =
                personal.finds(new FindQuery(id, filter.kind(), filter.filled().show(), find, 1));
        var address = filter.address(id);
        return "redirect:"
                + (next.isEmpty()
                        ? address
                        : address + "#find-" + next.getFirst().id());
    }

    @PostMapping("/decisions")
    String decideAll(
            @PathVariable StudyId id,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam Decision decision,
            CurrentPerson person,
            RedirectAttributes next) {
        int decided = personal.decideOpen(id, kind, decision, person.id());
        next.addFlashAttribute("notice", Phrase.of("datasets.personal.decided", decided));
        return "redirect:" + new PersonalFilter(kind, null, null).address(id);
    }

    @PostMapping("/undo")
    String undo(@PathVariable StudyId id, PersonalFilter filter, RedirectAttributes next) {
        next.addFlashAttribute("notice", Phrase.of("datasets.personal.undone", personal.undo(id)));
        return "redirect:" + filter.address(id);
    }
}
