package org.touchstone.quality.web;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.touchstone.labeling.Notices;
import org.touchstone.labeling.SettingAside;
import org.touchstone.quality.Agreement;
import org.touchstone.quality.Roster;
import org.touchstone.quality.WorkerReport;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** The workers of a study, and one page for each of them. */
@Controller
@RequestMapping("/studies/{id}/workers")
class WorkersPages {

    private final Studies studies;
    private final Roster roster;
    private final Agreement agreement;
    private final Notices notices;
    private final SettingAside aside;

    WorkersPages(Studies studies, Roster roster, Agreement agreement, Notices notices, SettingAside aside) {
        this.studies = studies;
        this.roster = roster;
        this.agreement = agreement;
        this.notices = notices;
        this.aside = aside;
    }

    /** A worker with what their judgments look like; without a report before the first. */
    record Line(Roster.Entry worker, @Nullable WorkerReport report) {}

    @GetMapping
    String list(@PathVariable StudyId id, Model model) {
        var reports = reports(id);
        model.addAttribute("study", studies.find(id))
                .addAttribute(
                        "lines",
                        roster.of(id).stream()
                                .map(worker -> new Line(worker, reports.get(worker.pseudonym())))
                                .toList());
        return "quality/workers";
    }

    @GetMapping("/{pseudonym}")
    String show(@PathVariable StudyId id, @PathVariable String pseudonym, Model model) {
        var worker = roster.find(id, pseudonym);
        model.addAttribute("study", studies.find(id))
                .addAttribute("worker", worker)
                .addAttribute("report", reports(id).get(pseudonym))
                .addAttribute("aside", aside.aside(id, worker.id()))
                .addAttribute("told", notices.of(id, worker.id()));
        return "quality/worker";
    }

    private Map<String, WorkerReport> reports(StudyId id) {
        return agreement.workers(id).stream().collect(Collectors.toMap(WorkerReport::worker, Function.identity()));
    }
}
