package org.touchstone.labeling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.onboarding.Purpose;
import org.touchstone.labeling.onboarding.Reply;
import org.touchstone.labeling.onboarding.Shown.Place;
import org.touchstone.labeling.onboarding.Training;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Practice and test, one exercise on a page. Going back shows what was answered and changes nothing. */
@Controller
@RequestMapping("/work/{id}/onboarding/{purpose:practice|test}")
class ExerciseController {

    private final Training training;
    private final Studies studies;
    private final OnboardingScreens screens;

    ExerciseController(Training training, Studies studies, OnboardingScreens screens) {
        this.training = training;
        this.studies = studies;
        this.screens = screens;
    }

    /** Where in an attempt a request is; the number of exercises is not its to say. */
    record Spot(String purpose, int attempt, int ordinal) {

        Place place() {
            return new Place(purpose(purpose), attempt, ordinal, 0);
        }

        static Purpose purpose(String word) {
            return Purpose.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Begins, or goes on where it was left. */
    @PostMapping
    String begin(@PathVariable StudyId id, @PathVariable String purpose, CurrentPerson worker) {
        var place = training.begin(studies.find(id), worker.id(), Spot.purpose(purpose));
        return "redirect:" + ExerciseView.address(id.toString(), place);
    }

    @GetMapping("/{attempt}/{ordinal}")
    String show(@PathVariable StudyId id, Spot spot, CurrentPerson worker, Model model) {
        var study = studies.find(id);
        model.addAttribute("page", screens.exercise(study, training.show(study, worker.id(), spot.place())));
        return "labeling/exercise";
    }

    /** Practice stays to tell what was right; the test goes on to what comes next. */
    @PostMapping("/{attempt}/{ordinal}")
    String answer(@PathVariable StudyId id, Spot spot, @RequestParam Reply reply, CurrentPerson worker) {
        var place = training.answer(studies.find(id), worker.id(), spot.place(), reply)
                .place();
        if (place.purpose() == Purpose.TEST) {
            return place.isLast()
                    ? toNextStep(id)
                    : "redirect:" + ExerciseView.address(id.toString(), place.following());
        }
        return "redirect:" + ExerciseView.address(id.toString(), place);
    }

    /** An old page, a second tab or a changed consent text lead to the step that comes next. */
    @ExceptionHandler({Refusal.Conflict.class, Refusal.Forbidden.class})
    String refused(Refusal refusal, HttpServletRequest request, RedirectAttributes next) {
        next.addFlashAttribute("problem", refusal.phrase());
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return "redirect:" + path.substring(0, path.indexOf("/onboarding")) + "/onboarding";
    }

    private static String toNextStep(StudyId id) {
        return "redirect:/work/" + id + "/onboarding";
    }
}
