package org.touchstone.preference.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.preference.Fit;
import org.touchstone.preference.ModelView;
import org.touchstone.support.Moment;

/** A model as the list shows it. */
record ModelRow(ModelView model, SnapshotView snapshot) {

    /** The accuracy on validation pairs, or on held-out training pairs where there are none of those. */
    public String accuracy() {
        var accuracy = fit().accuracy();
        return accuracy == null ? "–" : String.format(Locale.ROOT, "%.1f%%", 100 * accuracy);
    }

    public String logLoss() {
        return String.format(Locale.ROOT, "%.3f", fit().logLoss());
    }

    /** On what the figures were measured. */
    public String measuredOn() {
        return "%d %s pairs".formatted(fit().pairs(), model.figures().validation() == null ? "held-out" : "validation");
    }

    public String trainedAt() {
        return Moment.text(model.trainedAt());
    }

    private Fit fit() {
        @Nullable Fit validation = model.figures().validation();
        return validation == null ? model.figures().heldOut() : validation;
    }
}
