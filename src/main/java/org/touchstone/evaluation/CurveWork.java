package org.touchstone.evaluation;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

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
            moved |= moved(id);
        }
        return moved;
    }

    /** A database that is away for a while passes; anything else would come again at every step, so the curve fails and can be resumed. */
    private boolean moved(CurveId id) {
        try {
            return switch (steps.step(id)) {
                case MOVED -> true;
                case WAITS -> false;
                case COMPLETE -> {
                    table.finish(id, fits.of(table.find(id).orElseThrow()), clock.instant());
                    yield true;
                }
            };
        } catch (DataAccessException | TransactionException passing) {
            throw passing;
        } catch (RuntimeException failure) {
            log.error("Learning curve {} cannot go on", id, failure);
            table.fail(id, "It stopped with an error; the application's log has it.", clock.instant());
            return true;
        }
    }
}
