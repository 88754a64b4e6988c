package org.touchstone.labeling.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Queue;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyForms;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.StudyView.State;
import org.touchstone.support.Phrase;

/** All settings of a study on one page, what it still lacks, and where it is started, paused, resumed and finished. */
@Controller
@RequestMapping("/studies/{id}")
class StatePages {

    private final Studies studies;
    private final StudyForms forms;
    private final Judgments judgments;
    private final Queue queue;

    StatePages(Studies studies, StudyForms forms, Judgments judgments, Queue queue) {
        this.studies = studies;
        this.forms = forms;
        this.judgments = judgments;
        this.queue = queue;
    }

    @GetMapping("/settings")
    String settings(@PathVariable StudyId id, CurrentPerson researcher, Model model) {
        var study = studies.find(id);
        model.addAttribute("study", study)
                .addAttribute("parts", SettingsPart.all(study, forms.of(id, researcher.id())))
                .addAttribute("state", StateView.of(study, facts(study)))
                .addAttribute("versions", studies.guidelines(id).size());
        return "labeling/settings";
    }

    /** Says what finishing does before it is done. */
    @GetMapping("/finish")
    String finish(@PathVariable StudyId id, Model model) {
        model.addAttribute("study", studies.find(id)).addAttribute("progress", judgments.progress(id));
        return "labeling/finish";
    }

    /** Finishing is asked back once, on a page of its own. */
    @PostMapping("/state")
    String change(
            @PathVariable StudyId id,
            @RequestParam State state,
            @RequestParam(defaultValue = "false") boolean confirmed,
            CurrentPerson researcher,
            RedirectAttributes next) {
        if (state == State.FINISHED && !confirmed) {
            return "redirect:/studies/" + id + "/finish";
        }
        studies.changeState(id, state, researcher.id());
        next.addFlashAttribute("notice", Phrase.of("labeling.state.entered." + StateView.word(state)));
        return "redirect:/studies/" + id + "/settings";
    }

    private StateView.Facts facts(StudyView study) {
        boolean golds = study.settings().rules().assignment().goldRate() == 0
                || !queue.golds(study.id()).isEmpty();
        return new StateView.Facts(
                judgments.progress(study.id()), studies.members(study.id()).size(), golds);
    }
}
