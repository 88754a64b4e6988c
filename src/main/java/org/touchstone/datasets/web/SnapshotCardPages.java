package org.touchstone.datasets.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.touchstone.datasets.CardWriter;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Profiles;
import org.touchstone.datasets.SnapshotId;

/** Shows and sends the card that goes with a dataset. */
@Controller
@RequestMapping("/snapshots/{id}")
class SnapshotCardPages {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

    private final Datasets datasets;
    private final Profiles profiles;
    private final CardWriter cards;

    SnapshotCardPages(Datasets datasets, Profiles profiles, CardWriter cards) {
        this.profiles = profiles;
        this.datasets = datasets;
        this.cards = cards;
    }

    @GetMapping("/card")
    String show(@PathVariable SnapshotId id, Model model) {
        var view = datasets.find(id);
        model.addAttribute("snapshot", SnapshotRow.of(view));
        if (profiles.of(view).isPresent()) {
            model.addAttribute("card", cards.card(view, Map.of()));
        }
        return "datasets/card";
    }

    /** 202 without a body while the figures of a large snapshot are being worked out. */
    @GetMapping("/card.md")
    ResponseEntity<String> file(@PathVariable SnapshotId id) {
        var view = datasets.find(id);
        if (profiles.of(view).isEmpty()) {
            return ResponseEntity.accepted().build();
        }
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"README.md\"")
                .body(cards.card(view, Map.of()));
    }
}
