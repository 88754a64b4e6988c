package org.touchstone.studies.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyTemplate;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Where researchers begin a study: from a starting point, or as a copy of another. */
@Controller
class StudyPages {

    private final Studies studies;

    StudyPages(Studies studies) {
        this.studies = studies;
    }

    /** A starting point with what it is for. */
    record Start(String value, Phrase name, Phrase means, boolean chosen) {

        static Start of(StudyTemplate template, StudyTemplate chosen) {
            return new Start(
                    template.name(),
                    Phrase.of("studies.start." + template.word()),
                    Phrase.of("studies.start." + template.word() + ".means"),
                    template == chosen);
        }
    }

    @GetMapping("/studies/new")
    String blank(@RequestParam(defaultValue = "HELPFULNESS") StudyTemplate template, Model model) {
        return page(template, "", model);
    }

    @PostMapping("/studies/new")
    Object begin(
            @RequestParam(defaultValue = "HELPFULNESS") StudyTemplate template,
            @RequestParam(defaultValue = "") String name,
            CurrentPerson researcher,
            Locale language,
            Model model) {
        try {
            return toDraft(studies.draft(template.settings(name, language), researcher.id()));
        } catch (Refusal.Invalid refusal) {
            var view = new ModelAndView(page(template, name, model), HttpStatus.UNPROCESSABLE_CONTENT);
            view.addAllObjects(model.asMap()).addObject("wrong", refusal.phrase());
            return view;
        }
    }

    @PostMapping("/studies/{id}/clone")
    String copy(@PathVariable StudyId id, CurrentPerson researcher, RedirectAttributes next) {
        next.addFlashAttribute("notice", Phrase.of("studies.copied"));
        return toDraft(studies.copy(id, null, researcher.id()));
    }

    private static String page(StudyTemplate chosen, @Nullable String name, Model model) {
        model.addAttribute("name", name)
                .addAttribute(
                        "starts",
                        Stream.of(StudyTemplate.values())
                                .map(each -> Start.of(each, chosen))
                                .toList());
        return "studies/new";
    }

    private static String toDraft(StudyId id) {
        return "redirect:/studies/" + id + "/settings/purpose";
    }
}
