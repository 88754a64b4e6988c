package org.touchstone.sampling;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Says whether a study's strategy helps. Asking returns at once; the work is done in the background. */
@Service
public class StrategyTrials {

    private final TrialTable table;
    private final Studies studies;

    StrategyTrials(TrialTable table, Studies studies) {
        this.table = table;
        this.studies = studies;
    }

    /** Asks for the comparison with the answers as they stand; does nothing where one is waiting or under way. */
    @Transactional
    public void ask(StudyId study) {
        table.ask(studies.find(study).id());
    }

    /** How far it has come; empty where nobody has asked. */
    @Transactional(readOnly = true)
    public Optional<TrialView> find(StudyId study) {
        return table.find(studies.find(study).id());
    }
}
