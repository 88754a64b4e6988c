package org.touchstone.datasets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Exports;
import org.touchstone.datasets.PreparedExports;
import org.touchstone.datasets.SnapshotId;

/** Shows snapshots and hands out their files. */
@Controller
@RequestMapping("/snapshots")
class SnapshotPages {

    private static final int PREVIEW = 5;

    private final Datasets datasets;
    private final Exports exports;
    private final PreparedExports prepared;
    private final Downloads downloads;

    SnapshotPages(Datasets datasets, Exports exports, PreparedExports prepared, Downloads downloads) {
        this.datasets = datasets;
        this.exports = exports;
        this.prepared = prepared;
        this.downloads = downloads;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute(
                "snapshots", datasets.all().stream().map(SnapshotRow::of).toList());
        return "datasets/snapshots";
    }

    @GetMapping("/{id}")
    String one(@PathVariable SnapshotId id, Model model) {
        var view = datasets.find(id);
        var manifest = new Manifest(view);
        model.addAttribute("snapshot", SnapshotRow.of(view));
        model.addAttribute("manifest", view.manifest());
        model.addAttribute("digest", view.digest());
        model.addAttribute("rules", manifest.rules());
        model.addAttribute("take", ExportView.of(view, exports, prepared));
        model.addAttribute(
                "pairs", datasets.first(id, PREVIEW).stream().map(PairView::of).toList());
        model.addAttribute(
                "here", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return "datasets/snapshot";
    }

    /** Also by POST: the form on the page has two buttons, of which the other one changes something. */
    @RequestMapping(
            path = "/{id}/export",
            method = {RequestMethod.GET, RequestMethod.POST})
    void export(
            @PathVariable SnapshotId id,
            DownloadForm form,
            CurrentPerson person,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        downloads.send(new Downloads.Wanted(form.of(id), form.packing(), person.id()), request, response);
    }
}
