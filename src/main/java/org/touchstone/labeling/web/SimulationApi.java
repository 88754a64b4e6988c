package org.touchstone.labeling.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.simulation.SimulationView;
import org.touchstone.labeling.simulation.Simulations;
import org.touchstone.studies.StudyId;

/** Starts and watches simulated workers from a script. */
@RestController
@RequestMapping("/api/v1/studies/{id}/simulations")
class SimulationApi {

    private final Simulations simulations;

    SimulationApi(Simulations simulations) {
        this.simulations = simulations;
    }

    @Operation(summary = "Lets programs judge, marked as simulated wherever they are shown.")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    SimulationView start(@PathVariable StudyId id, @Valid @RequestBody SimulationForm form, CurrentPerson admin) {
        return simulations.start(id, form.request(), admin.id());
    }

    @Operation(summary = "Shows the last simulation of the study; refused as unknown where this process has run none.")
    @GetMapping
    SimulationView last(@PathVariable StudyId id) {
        return simulations.find(id).orElseThrow(NoSimulation::new);
    }
}
