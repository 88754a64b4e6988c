package org.touchstone.evaluation.web;

import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.evaluation.Evaluations;
import org.touchstone.evaluation.SuiteFormats;
import org.touchstone.evaluation.SuiteId;
import org.touchstone.evaluation.Suites;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Refusal;

/** Pages on suites. */
@Controller
class SuiteController {

    private static final int PAGE = 20;

    private final Suites suites;
    private final Evaluations evaluations;
    private final PreferenceModels models;
    private final Names names;

    SuiteController(Suites suites, Evaluations evaluations, PreferenceModels models, Names names) {
        this.suites = suites;
        this.evaluations = evaluations;
        this.models = models;
        this.names = names;
    }

    @GetMapping("/suites")
    String list(Model model) {
        model.addAttribute("suites", suites.all()).addAttribute("formats", SuiteFormats.all());
        return "evaluation/suites";
    }

    @PostMapping("/suites")
    String add(
            @RequestParam String name,
            @RequestParam String format,
            @RequestParam MultipartFile file,
            CurrentPerson person,
            RedirectAttributes flash)
            throws IOException {
        try (var content = file.getInputStream()) {
            return "redirect:/suites/" + suites.add(name, SuiteFormats.named(format), content, person.id());
        } catch (Refusal.Invalid refusal) {
            flash.addFlashAttribute("problem", refusal.phrase());
            return "redirect:/suites";
        }
    }

    @GetMapping("/suites/{id}")
    String show(@PathVariable SuiteId id, @RequestParam(defaultValue = "0") int from, Model model) {
        var suite = suites.find(id);
        var items = suites.items(id, Math.max(0, from), PAGE);
        model.addAttribute("suite", suite)
                .addAttribute("items", items)
                .addAttribute("next", from + PAGE < suite.items() ? from + PAGE : null)
                .addAttribute("rows", names.rows(evaluations.on(id)))
                .addAttribute("models", models.all());
        return "evaluation/suite";
    }
}
