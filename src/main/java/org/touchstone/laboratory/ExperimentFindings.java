package org.touchstone.laboratory;

import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.runs.ClaimedRun;
import org.touchstone.support.Sha256;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what the experiment of this process finds. */
@Component
class ExperimentFindings {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final CellTable cells;
    private final ExperimentTable experiments;

    ExperimentFindings(CellTable cells, ExperimentTable experiments) {
        this.cells = cells;
        this.experiments = experiments;
    }

    /** Keeps what a cell found, unless the experiment belongs to another process now. */
    @Transactional
    public void keep(ClaimedRun run, int position, Measures measures, double seconds) {
        if (!cells.keep(run.claim(), position, measures, seconds)) {
            throw new ExperimentStopped();
        }
    }

    /** Marks the experiment as done, with the digest of all it found. */
    @Transactional
    public void finish(ClaimedRun run) {
        var sha = Sha256.empty();
        for (var finding : cells.find(new ExperimentId(run.id())).findings()) {
            sha.update(SORTED.writeValueAsBytes(finding.cell().at()));
            sha.update(SORTED.writeValueAsBytes(finding.measures()));
        }
        experiments.digest(run.claim(), HexFormat.of().formatHex(sha.digest()));
        if (!run.finish()) {
            throw new ExperimentStopped();
        }
    }
}
