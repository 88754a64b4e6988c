package org.touchstone.datasets.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.touchstone.datasets.Freezing;
import org.touchstone.datasets.SnapshotId;

/** Shows how far the freezing of a large study is. */
@Controller
@RequestMapping("/snapshots/{id}/freezing")
class FreezingPages {

    private final Freezing freezing;

    FreezingPages(Freezing freezing) {
        this.freezing = freezing;
    }

    @GetMapping
    String show(@PathVariable SnapshotId id, Model model) {
        var progress = freezing.progress(id);
        if (progress.isEmpty()) {
            return "redirect:/snapshots/" + id;
        }
        model.addAttribute("freezing", progress.orElseThrow());
        return "datasets/freezing";
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable SnapshotId id) {
        freezing.cancel(id);
        return "redirect:/snapshots/%s/freezing".formatted(id);
    }
}
