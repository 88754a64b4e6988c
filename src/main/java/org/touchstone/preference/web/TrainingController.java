package org.touchstone.preference.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.preference.Family;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.preference.RunId;
import org.touchstone.preference.Setting;
import org.touchstone.preference.TrainingRuns;
import org.touchstone.runs.RunStatus;
import org.touchstone.studies.Studies;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** The models of this site with what is being trained, and each run as it goes. */
@Controller
class TrainingController {

    private static final int LATEST = 30;

    private final TrainingRuns runs;
    private final PreferenceModels models;
    private final Datasets datasets;
    private final Studies studies;
    private final ConversionService printing;

    TrainingController(
            TrainingRuns runs,
            PreferenceModels models,
            Datasets datasets,
            Studies studies,
            @Qualifier("mvcConversionService") ConversionService printing) {
        this.runs = runs;
        this.models = models;
        this.datasets = datasets;
        this.studies = studies;
        this.printing = printing;
    }

    @GetMapping("/models")
    String list(
            @RequestParam(required = false) @Nullable SnapshotId snapshot,
            @ModelAttribute("shown") ModelFilter shown,
            Model page) {
        page.addAttribute("form", TrainingFields.of(snapshot));
        return fill(page);
    }

    @PostMapping("/training-runs")
    String train(@RequestParam Map<String, String> typed, CurrentPerson person, Model page) {
        var fields = new TrainingFields(typed);
        page.addAttribute("form", fields);
        try {
            var form = fields.form();
            int seeds = fields.seeds();
            var queued = runs.train(form.chosen(), form.config(), seeds, person.id());
            return "redirect:/training-runs" + (seeds == 1 ? "/" + queued.getFirst() : "");
        } catch (Refusal.Invalid | Refusal.NotFound refusal) {
            page.addAttribute("problem", refusal.phrase());
            page.addAttribute("wrong", refusal instanceof Refusal.Invalid invalid ? invalid.field() : null);
            return fill(page);
        }
    }

    @GetMapping("/training-runs/{id}")
    String show(@PathVariable RunId id, Model page) {
        var run = runs.find(id);
        var model = run.model();
        var snapshot = datasets.find(run.snapshot());
        page.addAttribute("row", new RunRow(run, snapshot.name()));
        page.addAttribute("curves", Curves.of(runs.metrics(id)));
        page.addAttribute("model", model == null ? null : new ModelRow(models.find(model), snapshot));
        return "preference/run";
    }

    /** The same for the page's script, which carries a session and no token. */
    @GetMapping("/training-runs/{id}/state")
    @ResponseBody
    Map<String, Object> state(@PathVariable RunId id) {
        var row = new RunRow(runs.find(id), "");
        return Map.of(
                "status", said(row.status()),
                "over", row.run().status().isOver(),
                "percent", row.percent(),
                "done", said(row.done()),
                "phase", said(row.phase()),
                "attempts", row.run().standing().attempts(),
                "waiting", row.run().status() == RunStatus.QUEUED,
                "left", row.timeLeft() == null ? "" : said(row.timeLeft()),
                "curves", Curves.of(runs.metrics(id)));
    }

    private String said(Phrase phrase) {
        return Objects.requireNonNullElse(printing.convert(phrase, String.class), "");
    }

    @PostMapping("/training-runs/{id}/cancel")
    String cancel(
            @PathVariable RunId id,
            @RequestParam(defaultValue = "false") boolean list,
            CurrentPerson person,
            RedirectAttributes next) {
        try {
            runs.cancel(id, person.id());
            next.addFlashAttribute("notice", Phrase.of("preference.run.stopping"));
        } catch (Refusal.Conflict refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
        }
        return "redirect:/training-runs" + (list ? "" : "/" + id);
    }

    private String fill(Model page) {
        var snapshots = datasets.all();
        var byId = snapshots.stream().collect(Collectors.toMap(SnapshotView::id, Function.identity()));
        var modelRows = new ArrayList<ModelRow>();
        var all = models.all();
        page.addAttribute("studies", studies(all));
        (page.getAttribute("shown") instanceof ModelFilter shown ? shown.of(all) : all)
                .forEach(model ->
                        modelRows.add(new ModelRow(model, Objects.requireNonNull(byId.get(model.snapshot())))));
        List<RunRow> runRows = runs.latest(LATEST).stream()
                .map(run -> new RunRow(
                        run, Objects.requireNonNull(byId.get(run.snapshot())).name()))
                .toList();
        page.addAttribute("snapshots", snapshots);
        page.addAttribute("families", Family.values());
        page.addAttribute("settings", Setting.values());
        page.addAttribute("models", modelRows);
        page.addAttribute("runs", runRows);
        page.addAttribute(
                "busy", runRows.stream().anyMatch(row -> !row.run().status().isOver()));
        return "preference/models";
    }

    /** The studies behind the models, by id. */
    private Map<String, String> studies(List<ModelView> all) {
        var named = new TreeMap<String, String>();
        for (var model : all) {
            var study = model.study();
            if (study != null) {
                named.put(study.toString(), studies.find(study).settings().name());
            }
        }
        return named;
    }
}
