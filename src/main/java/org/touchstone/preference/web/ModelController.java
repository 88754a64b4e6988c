package org.touchstone.preference.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.preference.Candidate;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/** Lets people try a model out, and promotes it. */
@Controller
class ModelController {

    private final PreferenceModels models;

    ModelController(PreferenceModels models) {
        this.models = models;
    }

    @GetMapping("/models/{id}/score")
    String ask(@PathVariable ModelId id, Model page) {
        page.addAttribute("form", TryForm.empty());
        return shown(id, page);
    }

    @PostMapping("/models/{id}/score")
    String score(@PathVariable ModelId id, @ModelAttribute("form") TryForm form, Model page) {
        var problem = form.problem();
        if (problem == null) {
            page.addAttribute("answer", answer(id, form));
        } else {
            page.addAttribute("problem", problem);
        }
        return shown(id, page);
    }

    @PostMapping("/models/{id}/promote")
    String promote(@PathVariable ModelId id, CurrentPerson person, RedirectAttributes next) {
        models.promote(id, person.id());
        next.addFlashAttribute("notice", Phrase.of("preference.promoted"));
        return "redirect:/models/" + id;
    }

    private Answer answer(ModelId id, TryForm form) {
        var question = new Conversation(List.of(new Turn(Speaker.USER, TryForm.text(form.conversation()))));
        var scores = models.scorer(id)
                .score(List.of(
                        new Candidate(question, TryForm.text(form.first())),
                        new Candidate(question, TryForm.text(form.second()))));
        return new Answer(scores[0], scores[1]);
    }

    private String shown(ModelId id, Model page) {
        page.addAttribute("model", models.find(id));
        return "preference/score";
    }

    /** Two scores, and what they say about each other. */
    record Answer(double first, double second) {

        /** The probability that the first is preferred. */
        public double probability() {
            return 1 / (1 + Math.exp(second - first));
        }

        public Phrase percent() {
            return Figure.percent(probability(), 1);
        }

        public Phrase otherPercent() {
            return Figure.percent(1 - probability(), 1);
        }

        public Phrase firstScore() {
            return Figure.decimal(first, 3);
        }

        public Phrase secondScore() {
            return Figure.decimal(second, 3);
        }
    }
}
