package org.touchstone.quality.workers;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Keeps in which studies rules may pause workers. Nobody is paused by a rule unless a researcher has said so. */
@Service
@Transactional
public class PauseRules {

    private static final int LONGEST = 1_000;

    private final PauseRuleTable table;
    private final Studies studies;
    private final AuditTrail audit;
    private final Clock clock;

    PauseRules(PauseRuleTable table, Studies studies, AuditTrail audit, Clock clock) {
        this.table = table;
        this.studies = studies;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rule of a study; empty where only people pause. */
    @Transactional(readOnly = true)
    public Optional<PauseRule> of(StudyId study) {
        return table.find(study);
    }

    /**
     * Lets rules pause workers of the study from now on.
     *
     * @param message what they then read: 1 to 1,000 characters
     */
    public void allow(StudyId study, String message, PersonId by) {
        var words = message.strip();
        if (words.isEmpty() || words.length() > LONGEST || words.indexOf('\0') >= 0) {
            throw new InvalidMessage();
        }
        table.put(studies.find(study).id(), new PauseRule(words, by), clock.instant());
        audit.record(by, "pausing-by-rule-allowed", "study " + study, Map.of("message", words));
    }

    /** Leaves pausing to people; who has been paused stays so. */
    public void stop(StudyId study, PersonId by) {
        if (table.remove(study)) {
            audit.record(by, "pausing-by-rule-stopped", "study " + study, Map.of());
        }
    }

    private static final class InvalidMessage extends Refusal.Invalid {
        InvalidMessage() {
            super("invalid-pause-message", "message", "Write what paused workers read, in 1 to 1,000 characters");
        }
    }
}
