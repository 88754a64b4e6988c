package org.touchstone.labeling;

import java.util.Locale;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** A limit of the study leaves no room for the worker's answer. */
final class CapReached extends Refusal.Conflict {

    private final ReachedCap cap;

    CapReached(ReachedCap cap) {
        super("cap-reached", "The study takes no more of these answers from one worker: " + cap.most(), cap.most());
        this.cap = cap;
    }

    @Override
    public Phrase phrase() {
        return phrase("." + cap.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
