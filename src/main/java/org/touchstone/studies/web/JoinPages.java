package org.touchstone.studies.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Where a study's link leads: in, and to work. Opening it twice changes nothing more. */
@Controller
class JoinPages {

    private final Studies studies;

    JoinPages(Studies studies) {
        this.studies = studies;
    }

    @GetMapping("/work/{id}/join/{code}")
    String join(@PathVariable StudyId id, @PathVariable String code, CurrentPerson worker) {
        studies.join(id, worker.id(), code);
        return "redirect:/work/" + id;
    }
}
