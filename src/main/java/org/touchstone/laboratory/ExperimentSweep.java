package org.touchstone.laboratory;

import java.io.UncheckedIOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Removes, when the application starts, what experiments kept that cannot go on any more: their folders outlive a process that is killed
 * between its last word and clearing up. One that was cancelled or failed keeps its folder as long as it can go on.
 */
@Component
@Profile("trainer")
class ExperimentSweep implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ExperimentSweep.class);

    private final Benches benches;
    private final ExperimentTable table;
    private final ExperimentKinds kinds;

    ExperimentSweep(Benches benches, ExperimentTable table, ExperimentKinds kinds) {
        this.benches = benches;
        this.table = table;
        this.kinds = kinds;
    }

    /** A folder is made after its experiment is there, so that one without an experiment is nobody's. */
    @Override
    public void run(ApplicationArguments arguments) {
        for (var experiment : benches.kept()) {
            if (table.kept(experiment).filter(this::goesOn).isEmpty()) {
                clear(experiment);
            }
        }
    }

    private boolean goesOn(ExperimentTable.Kept experiment) {
        return switch (experiment.status()) {
            case DONE -> false;
            case RUNNING, CANCELLING -> true;
            case QUEUED, CANCELLED, FAILED -> kinds.has(experiment.kind(), experiment.version());
        };
    }

    private void clear(UUID experiment) {
        try {
            benches.clear(experiment);
            LOG.info("Removed what experiment {} kept", experiment);
        } catch (UncheckedIOException failure) {
            LOG.warn("What experiment {} kept could not be removed", experiment, failure);
        }
    }
}
