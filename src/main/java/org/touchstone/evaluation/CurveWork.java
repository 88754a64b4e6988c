package org.touchstone.evaluation;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works on learning curves in the background, and has the line put through those whose points are all measured. */
@Component
class CurveWork {

    private static final Logger log = LoggerFactory.getLogger(CurveWork.class);

    private final CurveTable table;
    private final CurveSteps steps;
    private final CurveFits fits;
    private final Clock clock;

    CurveWork(CurveTable table, CurveSteps steps, CurveFits fits, Clock clock) {
        this.table = table;
        this.steps = steps;
        this.fits = fits;
        this.clock = clock;
    }

    /** Moves every curve on that can be; says whether one could. */
    boolean next() {
        boolean moved = false;
        for (var id : table.running()) {
            moved |= switch (steps.step(id)) {
                case MOVED -> true;
                case WAITS -> false;
                case COMPLETE -> complete(id);
            };
        }
        return moved;
    }

    private boolean complete(CurveId id) {
        try {
            table.finish(id, fits.of(table.find(id).orElseThrow()), clock.instant());
        } catch (RuntimeException failure) {
            log.error("Learning curve {} could not be fitted", id, failure);
            table.fail(id, "The curve could not be fitted; the application's log has it.", clock.instant());
        }
        return true;
    }
}
