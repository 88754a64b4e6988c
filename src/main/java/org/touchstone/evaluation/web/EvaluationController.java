package org.touchstone.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.evaluation.EvaluationId;
import org.touchstone.evaluation.EvaluationView;
import org.touchstone.evaluation.Evaluations;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;

/** Pages on measurements. */
@Controller
class EvaluationController {

    private static final int PAGE = 30;

    private final Evaluations evaluations;
    private final PreferenceModels models;
    private final Names names;

    EvaluationController(Evaluations evaluations, PreferenceModels models, Names names) {
        this.evaluations = evaluations;
        this.models = models;
        this.names = names;
    }

    @GetMapping("/evaluations")
    String list(@RequestParam(required = false) @Nullable EvaluationId after, Model model) {
        var page = evaluations.all(after, PAGE);
        model.addAttribute("rows", names.rows(page))
                .addAttribute("next", page.size() == PAGE ? page.getLast().id() : null);
        return "evaluation/list";
    }

    @GetMapping("/evaluations/{id}")
    String show(@PathVariable EvaluationId id, Model model) {
        var evaluation = evaluations.find(id);
        model.addAttribute("row", names.rows(List.of(evaluation)).getFirst())
                .addAttribute("model", models.find(evaluation.model()))
                .addAttribute("figures", evaluation.figures())
                .addAttribute("rivals", rivals(evaluation));
        return "evaluation/show";
    }

    /** The measurements of other models on the same pairs. */
    private List<EvaluationRow> rivals(EvaluationView evaluation) {
        var comparable = evaluations.comparable();
        return names.rows(comparable.stream()
                .filter(other -> other.target().equals(evaluation.target()))
                .filter(other -> !other.model().equals(evaluation.model()))
                .toList());
    }

    /** Every figure of a measurement. */
    @GetMapping("/evaluations/{id}/figures.csv")
    void csv(@PathVariable EvaluationId id, HttpServletResponse response) throws IOException {
        FiguresCsv.write(evaluations.figures(id), CsvFile.open(response, "figures-" + id));
    }

    @PostMapping("/evaluations")
    String evaluate(@RequestParam ModelId model, @RequestParam String on, CurrentPerson person) {
        return "redirect:/evaluations/" + evaluations.evaluate(model, TargetChoice.read(on), person.id());
    }
}
