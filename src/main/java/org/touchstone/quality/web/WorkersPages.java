package org.touchstone.quality.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.labeling.Notices;
import org.touchstone.labeling.SettingAside;
import org.touchstone.quality.Roster;
import org.touchstone.quality.workers.WorkerSheet;
import org.touchstone.quality.workers.Workforce;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** The workers of a study, and one page for each of them. */
@Controller
@RequestMapping("/studies/{id}/workers")
class WorkersPages {

    private final Studies studies;
    private final Roster roster;
    private final WorkerViews views;
    private final Notices notices;
    private final SettingAside aside;

    WorkersPages(Studies studies, Roster roster, WorkerViews views, Notices notices, SettingAside aside) {
        this.studies = studies;
        this.roster = roster;
        this.views = views;
        this.notices = notices;
        this.aside = aside;
    }

    /** A worker with what their judgments look like; without a sheet before the first. */
    record Line(Roster.Entry worker, @Nullable WorkerSheet sheet) {}

    /**
     * Those about whom there is an alarm stand in front.
     *
     * @param name what the pseudonyms of those to show hold
     */
    @GetMapping
    String list(
            @PathVariable StudyId id,
            @RequestParam(defaultValue = "" + Workforce.READING_SPEED) int speed,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var found = views.sheets(id, speed);
        var all = views.lines(id, found.present().orElse(Map.of()));
        var wanted = name.strip().toLowerCase(Locale.ROOT);
        var named = all.stream()
                .filter(line -> line.worker().pseudonym().contains(wanted))
                .toList();
        model.addAttribute("study", studies.find(id))
                .addAttribute("speed", speed)
                .addAttribute("found", found)
                .addAttribute(
                        "limits",
                        views.limits(id, model.getAttribute("typed") instanceof LimitsForm typed ? typed : null))
                .addAttribute("pauseRule", views.pauseRule(id))
                .addAttribute("workers", all.size())
                .addAttribute("name", wanted)
                .addAttribute("leaf", Leaf.of(named, page));
        return "quality/workers";
    }

    @GetMapping("/{pseudonym}")
    String show(
            @PathVariable StudyId id,
            @PathVariable String pseudonym,
            @RequestParam(defaultValue = "" + Workforce.READING_SPEED) int speed,
            Model model) {
        var worker = roster.find(id, pseudonym);
        var found = views.sheets(id, speed);
        model.addAttribute("study", studies.find(id))
                .addAttribute("worker", worker)
                .addAttribute("speed", speed)
                .addAttribute("found", found)
                .addAttribute("sheet", found.present().orElse(Map.of()).get(worker.id()))
                .addAttribute("detail", views.detail(id, worker.id(), speed))
                .addAttribute("aside", aside.aside(id, worker.id()))
                .addAttribute("told", notices.of(id, worker.id()));
        return "quality/worker";
    }
}
