package org.touchstone.labeling.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Ending;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.WorkCompleted;
import org.touchstone.labeling.WorkerResting;
import org.touchstone.labeling.onboarding.StepMissing;
import org.touchstone.studies.Recruit;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/** What a worker sees of a study: the comparison to judge, or why there is none. */
@Controller
class WorkController {

    private final Labeling labeling;
    private final Studies studies;
    private final Ending ending;
    private final ComparePage page;
    private final WellbeingPage wellbeing;

    WorkController(Labeling labeling, Studies studies, Ending ending, ComparePage page, WellbeingPage wellbeing) {
        this.wellbeing = wellbeing;
        this.page = page;
        this.ending = ending;
        this.labeling = labeling;
        this.studies = studies;
    }

    @GetMapping("/work/{id}")
    String compare(@PathVariable StudyId id, CurrentPerson worker, Model model) {
        var study = studies.find(id);
        var recruit = ending.find(id, worker.id());
        if (recruit.flatMap(Recruit::ended).isPresent()) {
            return done(id);
        }
        model.addAttribute("recruited", recruit.isPresent());
        if (rests(study, worker.id())) {
            return nothing(study, worker.id(), model);
        }
        if (wellbeing.isDue(study, worker.id(), model)) {
            return wellbeing.show(study, model);
        }
        try {
            return labeling.next(id, worker.id())
                    .map(leased -> page.show(study, leased, worker.id(), model))
                    .orElseGet(() -> nothing(study, worker.id(), model));
        } catch (WorkCompleted _) {
            return done(id);
        } catch (WorkerResting resting) {
            return resting(study, worker.id(), resting, model);
        } catch (StepMissing _) {
            return "redirect:/work/" + id + "/onboarding";
        }
    }

    @PostMapping("/work/leases/{lease}/renew")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renew(@PathVariable LeaseId lease, CurrentPerson worker) {
        labeling.renew(lease, worker.id());
    }

    /** Where the work of somebody from another platform ends. */
    private static String done(StudyId id) {
        return "redirect:/work/" + id + "/done";
    }

    private boolean rests(StudyView study, PersonId worker) {
        return study.state() != StudyView.State.RUNNING && studies.isMember(study.id(), worker);
    }

    private String resting(StudyView study, PersonId worker, WorkerResting resting, Model model) {
        Refill.of(model, "");
        model.addAttribute("resting", true)
                .addAttribute("nothing", Nothing.resting(study, labeling.progress(study.id(), worker), resting));
        return "labeling/empty";
    }

    private String nothing(StudyView study, PersonId worker, Model model) {
        Refill.of(model, "");
        model.addAttribute("nothing", Nothing.of(study, labeling.progress(study.id(), worker)));
        return "labeling/empty";
    }
}
