package org.touchstone.quality.workers;

import java.util.List;

/** What is kept of the workers of a study: a sheet each, the busiest first, without what stands out. */
record WorkersFindings(List<WorkerSheet> sheets) {

    WorkersFindings {
        sheets = List.copyOf(sheets);
    }
}
