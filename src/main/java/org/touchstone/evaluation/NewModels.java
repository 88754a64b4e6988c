package org.touchstone.evaluation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.touchstone.preference.ModelTrained;
import org.touchstone.support.Refusal;

/** Has every new model measured on the pairs that its snapshot keeps aside. */
@Component
class NewModels {

    private static final Logger log = LoggerFactory.getLogger(NewModels.class);

    private final Evaluations evaluations;

    NewModels(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @ApplicationModuleListener
    void on(ModelTrained event) {
        try {
            evaluations.evaluateNew(event.model(), event.snapshot());
        } catch (Refusal.NotFound gone) {
            log.info("A new model is not measured: {}", gone.getMessage());
        }
    }
}
