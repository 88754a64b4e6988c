package org.touchstone.quality.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.quality.Judges;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** What is known of the labels of a study on one page, to be printed and put into the appendix of a paper. */
@Controller
class StudyReportPages {

    private final Studies studies;
    private final Summary summary;
    private final Crew crew;
    private final Clock clock;

    StudyReportPages(Studies studies, Summary summary, Crew crew, Clock clock) {
        this.studies = studies;
        this.summary = summary;
        this.crew = crew;
        this.clock = clock;
    }

    @GetMapping("/studies/{id}/report")
    String show(
            @PathVariable StudyId id,
            @RequestParam(defaultValue = "all") String people,
            CurrentPerson researcher,
            Model model) {
        var judges = Judges.named(people);
        model.addAttribute("study", studies.find(id))
                .addAttribute("people", judges)
                .addAttribute("at", clock.instant())
                .addAttribute("crew", crew.of(id, judges))
                .addAllAttributes(summary.of(id, judges, researcher.id()));
        return "quality/report";
    }
}
