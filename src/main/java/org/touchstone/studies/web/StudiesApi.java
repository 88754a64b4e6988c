package org.touchstone.studies.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView.State;

/** Studies, by program. */
@RestController
@RequestMapping("/api/v1/studies")
class StudiesApi {

    private final Studies studies;

    StudiesApi(Studies studies) {
        this.studies = studies;
    }

    @Operation(summary = "Makes a study.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, StudyId> create(@RequestBody StudyBody body, CurrentPerson researcher) {
        var settings = body.asNew();
        boolean draft = body.state() == State.DRAFT;
        var id = draft ? studies.draft(settings, researcher.id()) : studies.create(settings, researcher.id());
        return Map.of("id", id);
    }

    @Operation(summary = "Makes a draft with the same settings, guidelines and examples, and none of the data.")
    @PostMapping("/{id}/clone")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, StudyId> copy(
            @PathVariable StudyId id,
            @RequestBody(required = false) @Nullable CloneBody body,
            CurrentPerson researcher) {
        return Map.of("id", studies.copy(id, body == null ? null : body.name(), researcher.id()));
    }

    @Operation(summary = "Lists studies.")
    @GetMapping
    List<StudyAnswer> all() {
        return studies.all().stream().map(StudyAnswer::of).toList();
    }

    @Operation(summary = "Shows a study with its settings.")
    @GetMapping("/{id}")
    StudyAnswer find(@PathVariable StudyId id) {
        return StudyAnswer.of(studies.find(id));
    }

    @Operation(summary = "Changes what is named of a study's settings, or its state.")
    @PatchMapping("/{id}")
    StudyAnswer change(@PathVariable StudyId id, @RequestBody StudyBody body, CurrentPerson researcher) {
        if (body.changesSettings()) {
            studies.change(id, body::over, researcher.id());
        }
        if (body.state() != null) {
            studies.changeState(id, body.state(), researcher.id());
        }
        return find(id);
    }
}
