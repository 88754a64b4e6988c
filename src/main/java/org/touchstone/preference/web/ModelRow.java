package org.touchstone.preference.web;

import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.preference.Fit;
import org.touchstone.preference.ModelView;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/** A model as the list shows it. */
record ModelRow(ModelView model, SnapshotView snapshot) {

    /** The accuracy on validation pairs, or on held-out training pairs where there are none of those. */
    public Phrase accuracy() {
        var accuracy = fit().accuracy();
        return accuracy == null ? Phrase.of("figures.undefined") : Figure.percent(accuracy, 1);
    }

    public Phrase logLoss() {
        return Figure.decimal(fit().logLoss(), 3);
    }

    /** On what the figures were measured. */
    public Phrase measuredOn() {
        var pairs = model.figures().validation() == null ? "held-out" : "validation";
        return Phrase.of("preference.measured-on." + pairs, fit().pairs());
    }

    private Fit fit() {
        @Nullable Fit validation = model.figures().validation();
        return validation == null ? model.figures().heldOut() : validation;
    }
}
