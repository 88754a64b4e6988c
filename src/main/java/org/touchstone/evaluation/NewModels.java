package org.touchstone.evaluation;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.touchstone.preference.ModelTrained;

/** Has every new model measured on the pairs that its snapshot keeps aside. */
@Component
class NewModels {

    private final Evaluations evaluations;

    NewModels(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @ApplicationModuleListener
    void on(ModelTrained event) {
        evaluations.evaluateNew(event.model(), event.snapshot());
    }
}
