package org.touchstone.preference.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.NearestPairs;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Lets people try a model out, and promotes it. */
@Controller
class ModelController {

    private final PreferenceModels models;
    private final NearestPairs nearest;
    private final Catalog catalog;

    ModelController(PreferenceModels models, NearestPairs nearest, Catalog catalog) {
        this.models = models;
        this.nearest = nearest;
        this.catalog = catalog;
    }

    /** The empty form, or the form filled with a stored comparison and scored, with the nearest training comparisons if they are wanted. */
    @GetMapping("/models/{id}/score")
    String ask(
            @PathVariable ModelId id,
            @RequestParam @Nullable ComparisonId comparison,
            @RequestParam(defaultValue = "false") boolean near,
            Model page) {
        return comparison == null
                ? shown(id, TryForm.empty(), page)
                : score(id, TryForm.of(catalog.find(comparison).pair(), near), page);
    }

    @PostMapping("/models/{id}/score")
    String score(@PathVariable ModelId id, @ModelAttribute("form") TryForm form, Model page) {
        var problem = form.problem();
        if (problem == null) {
            answer(id, form, page);
        } else {
            page.addAttribute("problem", problem);
        }
        return shown(id, form, page);
    }

    @PostMapping("/models/{id}/promote")
    String promote(@PathVariable ModelId id, CurrentPerson person, RedirectAttributes next) {
        models.promote(id, person.id());
        next.addFlashAttribute("notice", Phrase.of("preference.promoted"));
        return "redirect:/models/" + id;
    }

    private void answer(ModelId id, TryForm form, Model page) {
        var scorer = models.scorer(id);
        var scores = scorer.score(List.of(form.left(), form.right()));
        page.addAttribute("answer", new Answer(scores[0], scores[1]));
        scorer.explain(form.left())
                .ifPresent(first -> page.addAttribute(
                        "why", new Why(first, scorer.explain(form.right()).orElseThrow())));
        if (form.wantsNear()) {
            near(id, form, page);
        }
    }

    private void near(ModelId id, TryForm form, Model page) {
        try {
            var found = nearest.of(id, form.left(), form.right());
            page.addAttribute("neighbours", found)
                    .addAttribute(
                            "near", found.nearest().stream().map(NearRow::new).toList());
        } catch (Refusal.NotFound _) {
            page.addAttribute("nearGone", true);
        }
    }

    private String shown(ModelId id, TryForm form, Model page) {
        page.addAttribute("form", form).addAttribute("model", models.find(id));
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
