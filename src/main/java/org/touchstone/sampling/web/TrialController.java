package org.touchstone.sampling.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.sampling.Rules;
import org.touchstone.sampling.StrategyTrials;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;

/** The page that says whether choosing by a model teaches more than choosing by chance. */
@Controller
@RequestMapping("/studies/{id}/strategy")
class TrialController {

    private final StrategyTrials trials;
    private final Rules rules;
    private final Studies studies;

    TrialController(StrategyTrials trials, Rules rules, Studies studies) {
        this.trials = trials;
        this.rules = rules;
        this.studies = studies;
    }

    @GetMapping
    String show(@PathVariable StudyId id, Model model) {
        model.addAttribute("study", studies.find(id))
                .addAttribute("rule", rules.of(id))
                .addAttribute("panel", new TrialPanel(trials.find(id).orElse(null), rules.of(id)));
        return "sampling/strategy";
    }

    @PostMapping
    String ask(@PathVariable StudyId id) {
        trials.ask(id);
        return "redirect:/studies/" + id + "/strategy";
    }

    /** Leaves the strategy out from the next ordering on. */
    @PostMapping("/off")
    String off(@PathVariable StudyId id, CurrentPerson person, RedirectAttributes flash) {
        rules.set(id, rules.of(id).withoutStrategy(), person.id());
        flash.addFlashAttribute("notice", Phrase.of("sampling.trial.off.done"));
        return "redirect:/studies/" + id + "/strategy";
    }
}
