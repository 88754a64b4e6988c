package org.touchstone.labeling.web;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Breaks;
import org.touchstone.labeling.Draft;
import org.touchstone.labeling.Drafts;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeasedComparison;
import org.touchstone.studies.StudyView;

/** Draws the compare screen: the comparison, how far the worker is, and what they had chosen and typed before. */
@Component
class ComparePage {

    private final Labeling labeling;
    private final Drafts drafts;
    private final Screens screens;
    private final Breaks breaks;
    private final Clock clock;

    ComparePage(Labeling labeling, Drafts drafts, Screens screens, Breaks breaks, Clock clock) {
        this.breaks = breaks;
        this.clock = clock;
        this.labeling = labeling;
        this.drafts = drafts;
        this.screens = screens;
    }

    /** Fills the model; what the last request left for the comparison goes before its draft. */
    String show(StudyView study, LeasedComparison leased, PersonId worker, Model model) {
        var draft = drafts.find(leased.lease(), worker);
        draft.ifPresent(kept -> model.addAttribute("draftAt", kept.savedAt().toEpochMilli()));
        model.addAttribute("restIsDue", breaks.isDue(study.id(), worker))
                .addAttribute("now", clock.millis())
                .addAttribute("page", screens.compare(study, leased, labeling.progress(study.id(), worker)));
        Refill.of(model, leased.lease().toString(), draft.map(Draft::fields).orElse(Map.of()));
        return "labeling/compare";
    }
}
