package org.touchstone.datasets.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Overlaps;
import org.touchstone.datasets.Overlaps.Wanted;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;
import org.touchstone.support.Refusal;

/** Looks for texts that a snapshot shares with others. */
@Controller
@RequestMapping("/snapshots/{id}/overlap")
class OverlapPages {

    private final Datasets datasets;
    private final Overlaps overlaps;

    OverlapPages(Datasets datasets, Overlaps overlaps) {
        this.datasets = datasets;
        this.overlaps = overlaps;
    }

    /** @param part null for all */
    record Form(@Nullable Split part, @Nullable List<String> against) {

        Wanted of(SnapshotId snapshot) {
            return new Wanted(snapshot, part, Objects.requireNonNullElse(against, List.of()));
        }
    }

    @GetMapping
    String ask(@PathVariable SnapshotId id, Model model) {
        return page(id, new Form(Split.TEST, List.of()), model);
    }

    @PostMapping
    String begin(@PathVariable SnapshotId id, @ModelAttribute("form") Form form, CurrentPerson person, Model model) {
        try {
            return "redirect:/snapshots/%s/overlap/%s".formatted(id, overlaps.ask(form.of(id), person.id()));
        } catch (Refusal.Invalid refusal) {
            model.addAttribute("problem", refusal.phrase());
            return page(id, form, model);
        }
    }

    @GetMapping("/{search}")
    String one(@PathVariable SnapshotId id, @PathVariable UUID search, Model model) {
        model.addAttribute("snapshot", SnapshotRow.of(datasets.find(id)));
        model.addAttribute("search", overlaps.find(search));
        return "datasets/overlap-report";
    }

    private String page(SnapshotId id, Form form, Model model) {
        model.addAttribute("snapshot", SnapshotRow.of(datasets.find(id)));
        model.addAttribute("form", form);
        model.addAttribute("choices", overlaps.choices(id));
        model.addAttribute("searches", overlaps.of(id));
        return "datasets/overlap";
    }
}
