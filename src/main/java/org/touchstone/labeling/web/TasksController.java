package org.touchstone.labeling.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.Notices;
import org.touchstone.studies.Standings;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/** The list of a worker's studies, and where they say that they have read what they were told. */
@Controller
class TasksController {

    private final Labeling labeling;
    private final Studies studies;
    private final Standings standings;
    private final Notices notices;

    TasksController(Labeling labeling, Studies studies, Standings standings, Notices notices) {
        this.labeling = labeling;
        this.studies = studies;
        this.standings = standings;
        this.notices = notices;
    }

    @GetMapping("/work")
    String work(CurrentPerson worker, Model model) {
        model.addAttribute(
                        "tasks",
                        studies.ofMember(worker.id()).stream()
                                .map(study -> task(study, worker.id()))
                                .toList())
                .addAttribute(
                        "notices",
                        notices.unread(worker.id()).stream()
                                .map(notice -> NoticeView.of(notice, studies.find(notice.study())))
                                .toList());
        return "labeling/work";
    }

    /** Leads back to the study on whose screen it was read, or else to the list. */
    @PostMapping("/work/notices/{notice}/read")
    String read(@PathVariable UUID notice, @RequestParam @Nullable StudyId study, CurrentPerson worker) {
        notices.read(notice, worker.id());
        return study == null ? "redirect:/work" : "redirect:/work/" + study;
    }

    private TaskView task(StudyView study, PersonId worker) {
        var progress = labeling.progress(study.id(), worker);
        return standings
                .find(study.id(), worker)
                .filter(standing -> !standing.mayWork())
                .map(standing -> TaskView.resting(study, progress, standing))
                .orElseGet(() -> TaskView.of(study, progress));
    }
}
