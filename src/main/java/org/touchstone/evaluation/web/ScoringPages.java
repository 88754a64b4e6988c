package org.touchstone.evaluation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.scorings.Scoring;
import org.touchstone.evaluation.scorings.Scorings;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Phrase;

/** The page on which a model scores whole snapshots. */
@Controller
class ScoringPages {

    private final Scorings scorings;
    private final PreferenceModels models;
    private final Datasets datasets;

    ScoringPages(Scorings scorings, PreferenceModels models, Datasets datasets) {
        this.scorings = scorings;
        this.models = models;
        this.datasets = datasets;
    }

    /**
     * A row of the page.
     *
     * @param snapshot the snapshot's name
     */
    record Row(Scoring of, String snapshot) {

        /** Why it failed; null unless it did. */
        public @Nullable Phrase problem() {
            var problem = of.problem();
            return problem == null ? null : Phrase.recalled("scorings.problem.", problem);
        }
    }

    @GetMapping("/models/{model}/scorings")
    String show(@PathVariable ModelId model, Model page) {
        var rows = scorings.of(model).stream()
                .map(scoring ->
                        new Row(scoring, datasets.find(scoring.snapshot()).name()))
                .toList();
        page.addAttribute("model", models.find(model))
                .addAttribute("rows", rows)
                .addAttribute("waiting", rows.stream().anyMatch(row -> row.of.isWaiting()))
                .addAttribute("snapshots", datasets.all());
        return "evaluation/scorings";
    }

    @PostMapping("/models/{model}/scorings")
    String ask(@PathVariable ModelId model, @RequestParam SnapshotId snapshot, CurrentPerson person) {
        scorings.ask(model, snapshot, person.id());
        return "redirect:/models/" + model + "/scorings";
    }

    @PostMapping("/models/{model}/scorings/{id}/removal")
    String remove(@PathVariable ModelId model, @PathVariable UUID id, CurrentPerson person) {
        scorings.remove(model, id, person.id());
        return "redirect:/models/" + model + "/scorings";
    }

    @GetMapping("/models/{model}/scorings/{id}/scores.csv")
    void csv(@PathVariable ModelId model, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        write(scorings, scorings.done(model, id), response);
    }

    static void write(Scorings scorings, Scoring scoring, HttpServletResponse response) throws IOException {
        var file = new ScoringCsv(CsvFile.open(response, "scores-" + scoring.id()));
        scorings.forEach(scoring, file::add);
    }
}
