package org.touchstone.labeling.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Ending;
import org.touchstone.studies.Recruit;
import org.touchstone.studies.Recruit.Completion;
import org.touchstone.studies.Recruit.Reason;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** The end of the work of somebody from another platform, by program. */
@RestController
@RequestMapping("/api/v1/studies/{id}/completion")
class CompletionApi {

    private final Ending ending;
    private final Studies studies;

    CompletionApi(Ending ending, Studies studies) {
        this.ending = ending;
        this.studies = studies;
    }

    record Ended(Reason reason, int judgments, Instant at, String code) {}

    @Operation(summary = "Shows how your work in the study ended, with the completion code; refused while it has not.")
    @GetMapping
    Ended find(@PathVariable StudyId id, CurrentPerson worker) {
        return ending.find(id, worker.id())
                .flatMap(Recruit::ended)
                .map(end -> answer(id, end))
                .orElseThrow(NotCompleted::new);
    }

    @Operation(summary = "Ends the work of somebody whom a platform sent, before its target.")
    @PostMapping
    Ended stop(@PathVariable StudyId id, CurrentPerson worker) {
        return answer(id, ending.stop(id, worker.id()));
    }

    private Ended answer(StudyId id, Completion end) {
        var code = studies.find(id).settings().rules().recruitment().completionCode();
        return new Ended(end.reason(), end.judgments(), end.at(), code);
    }

    private static final class NotCompleted extends Refusal.NotFound {
        NotCompleted() {
            super("not-completed", "Your work in this study has not ended");
        }
    }
}
