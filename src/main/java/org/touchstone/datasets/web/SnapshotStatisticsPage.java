package org.touchstone.datasets.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Profiles;
import org.touchstone.datasets.SnapshotId;

/** Shows what the pairs of a snapshot are like. */
@Controller
class SnapshotStatisticsPage {

    private final Datasets datasets;
    private final Profiles profiles;

    SnapshotStatisticsPage(Datasets datasets, Profiles profiles) {
        this.datasets = datasets;
        this.profiles = profiles;
    }

    @GetMapping("/snapshots/{id}/statistics")
    String show(@PathVariable SnapshotId id, Model model) {
        var view = datasets.find(id);
        model.addAttribute("snapshot", SnapshotRow.of(view));
        model.addAttribute("profile", profiles.of(view).orElse(null));
        return "datasets/statistics";
    }
}
