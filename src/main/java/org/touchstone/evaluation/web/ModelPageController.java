package org.touchstone.evaluation.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.EvaluationView;
import org.touchstone.evaluation.Evaluations;
import org.touchstone.evaluation.Suites;
import org.touchstone.evaluation.Target;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;

/** The page of one model: what it is, how good it is, what to do with it. */
@Controller
class ModelPageController {

    private final PreferenceModels models;
    private final Datasets datasets;
    private final Evaluations evaluations;
    private final Suites suites;
    private final Names names;

    ModelPageController(
            PreferenceModels models, Datasets datasets, Evaluations evaluations, Suites suites, Names names) {
        this.models = models;
        this.datasets = datasets;
        this.evaluations = evaluations;
        this.suites = suites;
        this.names = names;
    }

    @GetMapping("/models/{id}")
    String show(@PathVariable ModelId id, Model model) {
        var view = models.find(id);
        var rows = names.rows(evaluations.of(id));
        var own = rows.stream().filter(row -> isOwn(row.view(), view)).findFirst();
        model.addAttribute("model", view)
                .addAttribute("standing", models.standing(id))
                .addAttribute("snapshot", datasets.find(view.snapshot()))
                .addAttribute("own", own.orElse(null))
                .addAttribute(
                        "figures",
                        own.flatMap(row -> Optional.ofNullable(row.view().figures()))
                                .orElse(null))
                .addAttribute("seeds", evaluations.seeds(view))
                .addAttribute("rows", rows)
                .addAttribute("targets", TargetChoice.of(suites.all(), datasets.all()));
        return "evaluation/model";
    }

    private static boolean isOwn(EvaluationView evaluation, ModelView model) {
        return evaluation.target().equals(new Target.OnSnapshot(model.snapshot(), Split.TEST));
    }
}
