package org.touchstone.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.CurveId;
import org.touchstone.evaluation.LearningCurves;
import org.touchstone.preference.Family;
import org.touchstone.support.Refusal;

/** Pages on learning curves. */
@Controller
@RequestMapping("/learning-curves")
class CurveController {

    private static final int LATEST = 50;
    private static final String AT = "redirect:/learning-curves/";

    private final LearningCurves curves;
    private final Curves rows;
    private final Datasets datasets;

    CurveController(LearningCurves curves, Curves rows, Datasets datasets) {
        this.curves = curves;
        this.rows = rows;
        this.datasets = datasets;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                        "rows", curves.latest(LATEST).stream().map(rows::brief).toList())
                .addAttribute("families", Family.values())
                .addAttribute(
                        "snapshots",
                        datasets.all().stream()
                                .filter(snapshot -> snapshot.count(Split.TRAIN) > 0 && snapshot.count(Split.TEST) > 0)
                                .toList());
        return "evaluation/curves";
    }

    @PostMapping
    String draw(CurveForm form, CurrentPerson person, RedirectAttributes flash) {
        try {
            return AT + curves.draw(form.asked(), person.id());
        } catch (Refusal.Invalid refusal) {
            flash.addFlashAttribute("problem", refusal.phrase());
            return "redirect:/learning-curves";
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable CurveId id, Model model) {
        model.addAttribute("row", rows.row(curves.find(id)));
        return "evaluation/curve";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable CurveId id, CurrentPerson person) {
        curves.cancel(id, person.id());
        return AT + id;
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable CurveId id, CurrentPerson person) {
        curves.resume(id, person.id());
        return AT + id;
    }

    @GetMapping("/{id}/curve.csv")
    void csv(@PathVariable CurveId id, HttpServletResponse response) throws IOException {
        CurveCsv.write(rows.row(curves.find(id)), CsvFile.open(response, "learning-curve-" + id));
    }
}
