package org.touchstone.labeling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The present, to the microsecond that the database keeps, and what the settings make of it. */
@Component
class Times {

    private final LabelingSettings settings;
    private final Clock clock;

    Times(LabelingSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Instant leaseEnd() {
        return now().plus(settings.lease());
    }

    boolean isLateToUndo(Instant judgedAt) {
        return now().isAfter(judgedAt.plus(settings.undo()));
    }

    boolean isLateToChange(Instant judgedAt) {
        return now().isAfter(judgedAt.plus(settings.change()));
    }

    /** Drafts saved before this are cleared away. */
    Instant draftsBegin() {
        return now().minus(settings.draft());
    }
}
