package org.touchstone.labeling;

import java.util.Locale;
import org.touchstone.support.Refusal;

class InvalidFeeling extends Refusal.Invalid {
    InvalidFeeling(Feeling feeling) {
        super(
                "invalid-feeling",
                feeling.name().toLowerCase(Locale.ROOT),
                "Every feeling is rated from 0 to " + Feeling.MOST);
    }
}
