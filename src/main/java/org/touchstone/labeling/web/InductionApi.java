package org.touchstone.labeling.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ImportReport;
import org.touchstone.catalog.RejectedLine;
import org.touchstone.labeling.onboarding.Exercises;
import org.touchstone.labeling.onboarding.Purpose;
import org.touchstone.labeling.onboarding.Tries;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.QueryString;

/** How far workers are, and what they practise and are tested on, by program. */
@RestController
@RequestMapping("/api/v1/studies/{id}/onboarding")
class InductionApi {

    private final Studies studies;
    private final OnboardingReports reports;
    private final ExerciseRows rows;
    private final Exercises exercises;
    private final Tries tries;

    InductionApi(Studies studies, OnboardingReports reports, ExerciseRows rows, Exercises exercises, Tries tries) {
        this.studies = studies;
        this.reports = reports;
        this.rows = rows;
        this.exercises = exercises;
        this.tries = tries;
    }

    record Chosen(@NotNull Purpose purpose, @NotNull List<ComparisonId> comparisons) {}

    record Added(int added) {}

    record Described(@Nullable String feedback) {}

    /** What came of a file; the errors are the first ones only. */
    record Loaded(int added, ImportReport.Status status, long accepted, long rejected, List<RejectedLine> errors) {}

    @Operation(summary = "Lists how far workers are in their onboarding.")
    @GetMapping("/workers")
    OnboardingReport workers(@PathVariable StudyId id) {
        return reports.of(studies.find(id));
    }

    @Operation(summary = "Grants a worker another try of the test.")
    @PostMapping("/workers/{person}/tries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable StudyId id, @PathVariable PersonId person, CurrentPerson researcher) {
        tries.grant(studies.find(id), person, researcher.id());
    }

    @Operation(summary = "Lists the exercises of practice and test.")
    @GetMapping("/exercises")
    List<ExerciseRow> exercises(@PathVariable StudyId id) {
        return rows.of(studies.find(id).id());
    }

    @Operation(summary = "Makes exercises of comparisons that are in the study.")
    @PostMapping("/exercises")
    @ResponseStatus(HttpStatus.CREATED)
    Added choose(@PathVariable StudyId id, @Valid @RequestBody Chosen chosen, CurrentPerson researcher) {
        return new Added(exercises.choose(studies.find(id), chosen.purpose(), chosen.comparisons(), researcher.id()));
    }

    @Operation(summary = "Reads the body as a file of exercises, whatever its content type says.")
    @PostMapping("/exercises/imports")
    @ResponseStatus(HttpStatus.CREATED)
    Loaded load(@PathVariable StudyId id, CurrentPerson researcher, HttpServletRequest request) throws IOException {
        var purpose = QueryString.of(request)
                .orElse("purpose", Purpose.PRACTICE, word -> Purpose.valueOf(word.toUpperCase(Locale.ROOT)));
        var wanted = ImportQuery.of(request).request(researcher.id(), request.getContentLengthLong());
        var loaded = exercises.run(studies.find(id), purpose, wanted, request.getInputStream());
        var report = loaded.report();
        return new Loaded(loaded.added(), report.status(), report.accepted(), report.rejected(), report.firstErrors());
    }

    @Operation(summary = "Changes what is said about an exercise after it was answered.")
    @PatchMapping("/exercises/{exercise}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void describe(@PathVariable StudyId id, @PathVariable UUID exercise, @RequestBody Described body) {
        exercises.describe(id, exercise, body.feedback() == null ? "" : body.feedback());
    }

    @Operation(summary = "Takes an exercise out.")
    @DeleteMapping("/exercises/{exercise}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable StudyId id, @PathVariable UUID exercise, CurrentPerson researcher) {
        exercises.remove(id, exercise, researcher.id());
    }
}
