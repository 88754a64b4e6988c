package org.touchstone.preference.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.preference.ModelId;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;

/** Models, for programs. */
@RestController
@RequestMapping("/api/v1/models")
class ModelsApi {

    private final PreferenceModels models;

    ModelsApi(PreferenceModels models) {
        this.models = models;
    }

    @Operation(summary = "Lists the models in use, or those of a family or a study; without those put aside.")
    @GetMapping
    List<ModelView> all(
            @RequestParam(required = false) @Nullable String family,
            @RequestParam(required = false) @Nullable String study) {
        return new ModelFilter(family, study).of(models.all());
    }

    @Operation(summary = "Shows a model: what it learned from, how, and how it fits.")
    @GetMapping("/{id}")
    ModelView one(@PathVariable ModelId id) {
        return models.find(id);
    }

    @Operation(summary = "Makes the model the one in use for its study.")
    @PostMapping("/{id}/promote")
    ModelView promote(@PathVariable ModelId id, CurrentPerson person) {
        models.promote(id, person.id());
        return models.find(id);
    }
}
