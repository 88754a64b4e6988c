package org.touchstone.sampling.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.sampling.Rules;
import org.touchstone.sampling.Sampling;
import org.touchstone.sampling.Strategy;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** The page that shows what people are asked next, and why. */
@Controller
class QueueController {

    private static final int SHOWN = 50;

    private final QueueRows rows;
    private final Sampling sampling;
    private final PreferenceModels models;
    private final Studies studies;
    private final Rules rules;

    QueueController(QueueRows rows, Sampling sampling, PreferenceModels models, Studies studies, Rules rules) {
        this.rows = rows;
        this.sampling = sampling;
        this.models = models;
        this.studies = studies;
        this.rules = rules;
    }

    @GetMapping("/studies/{id}/queue")
    String show(@PathVariable StudyId id, Model model) {
        var rule = rules.of(id);
        model.addAttribute("study", studies.find(id))
                .addAttribute("rows", rows.first(id, SHOWN))
                .addAttribute("models", models.all())
                .addAttribute("promoted", models.promoted(id).orElse(null))
                .addAttribute("strategies", Strategy.values())
                .addAttribute("rule", rule)
                .addAttribute("panel", new OrderingPanel(sampling.find(id).orElse(null)));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", RuleForm.of(rule));
        }
        return "sampling/queue";
    }

    /** Sets by what the queue is ordered the next time. */
    @PostMapping("/studies/{id}/queue/rule")
    String rule(@PathVariable StudyId id, RuleForm form, CurrentPerson person, RedirectAttributes flash) {
        try {
            rules.set(id, form.rule(), person.id());
            flash.addFlashAttribute("notice", Phrase.of("sampling.rule.saved"));
        } catch (Refusal.Invalid refusal) {
            flash.addFlashAttribute("problem", refusal.phrase()).addFlashAttribute("typed", form);
        }
        return "redirect:/studies/" + id + "/queue";
    }

    @PostMapping("/studies/{id}/queue")
    String order(@PathVariable StudyId id, @RequestParam @Nullable ModelId model, CurrentPerson person) {
        sampling.order(id, model, person.id());
        return "redirect:/studies/" + id + "/queue";
    }

    /** Gives up what is under way; the queue stays as it is. */
    @PostMapping("/studies/{id}/queue/cancel")
    String cancel(@PathVariable StudyId id, CurrentPerson person, RedirectAttributes flash) {
        boolean cancelled = sampling.cancel(id, person.id());
        flash.addFlashAttribute(
                "notice", Phrase.of(cancelled ? "sampling.ordering.cancelled" : "sampling.ordering.too-late"));
        return "redirect:/studies/" + id + "/queue";
    }
}
