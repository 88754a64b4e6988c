package org.touchstone.preference.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
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
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelImports;
import org.touchstone.preference.ModelKeeping;
import org.touchstone.preference.ModelStanding;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.QueryString;

/** Names models, puts them away, deletes them, brings them in, for programs. */
@RestController
@RequestMapping("/api/v1/models")
class KeepingApi {

    private final PreferenceModels models;
    private final ModelKeeping keeping;
    private final ModelImports imports;
    private final ModelUpload upload;

    KeepingApi(PreferenceModels models, ModelKeeping keeping, ModelImports imports, ModelUpload upload) {
        this.models = models;
        this.keeping = keeping;
        this.imports = imports;
        this.upload = upload;
    }

    @Operation(
            summary = "Brings a model in: the body is its file.",
            description = "The parameters name and snapshot may be left out.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ModelView take(HttpServletRequest request, CurrentPerson person) throws IOException {
        var query = QueryString.of(request);
        var beside = query.orElse("snapshot", null, SnapshotId::of);
        var name = query.orElse("name", null, text -> text);
        try (var content = request.getInputStream()) {
            return models.find(imports.take(upload.read(content), name, beside, person.id()));
        }
    }

    @Operation(summary = "Lists the models that were put aside.")
    @GetMapping("/archived")
    List<ModelView> archived() {
        return keeping.archived();
    }

    @Operation(
            summary = "Says when a model was brought in or put aside, what its file says it learned from, and whether"
                    + " that snapshot is the one here.")
    @GetMapping("/{id}/standing")
    ModelStanding standing(@PathVariable ModelId id) {
        return models.standing(id);
    }

    @Operation(summary = "Changes what is named: name, archived.")
    @PatchMapping("/{id}")
    ModelView change(@PathVariable ModelId id, @RequestBody Change change, CurrentPerson person) {
        if (change.name() != null) {
            keeping.rename(id, change.name(), person.id());
        }
        if (change.archived() != null) {
            keeping.archive(id, change.archived(), person.id());
        }
        return models.find(id);
    }

    @Operation(summary = "Deletes a model that was put aside, with its measurements and scores.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable ModelId id, CurrentPerson person) {
        keeping.delete(id, person.id());
    }

    /** What to change; null stays as it is. */
    record Change(@Nullable String name, @Nullable Boolean archived) {}
}
