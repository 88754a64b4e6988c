package org.touchstone.quality.workers;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.quality.reports.Patience;
import org.touchstone.quality.workers.Alarm.Proposal;
import org.touchstone.studies.Standing;
import org.touchstone.studies.Standings;
import org.touchstone.studies.StudyId;

/** Pauses workers whom a rule proposes to pause, in studies where a researcher has allowed it, and nobody twice. */
@Service
class Pausing {

    private final PauseRuleTable table;
    private final Workforce workforce;
    private final Standings standings;
    private final Clock clock;

    Pausing(PauseRuleTable table, Workforce workforce, Standings standings, Clock clock) {
        this.table = table;
        this.workforce = workforce;
        this.standings = standings;
        this.clock = clock;
    }

    /** The studies in which rules may pause. */
    @Transactional(readOnly = true)
    Set<StudyId> studies() {
        return table.all().keySet();
    }

    /**
     * Pauses whom the newest figures propose to pause, and returns them. Whoever was let go on by a person after such a pause is left
     * alone: the rule has said what it had to say.
     */
    @Transactional
    List<PersonId> sweep(StudyId study) {
        var rule = table.find(study);
        if (rule.isEmpty()) {
            return List.of();
        }
        var working = standings.of(study).stream()
                .filter(standing -> standing.present() && standing.mayWork())
                .map(Standing::worker)
                .collect(Collectors.toSet());
        return workforce.sheets(study, Workforce.READING_SPEED, Patience.PAGE).present().orElse(List.of()).stream()
                .filter(sheet -> working.contains(sheet.worker()))
                .filter(sheet -> pause(study, sheet, rule.get()))
                .map(WorkerSheet::worker)
                .toList();
    }

    private boolean pause(StudyId study, WorkerSheet sheet, PauseRule rule) {
        var grave = sheet.alarms().stream()
                .filter(alarm -> alarm.proposal() == Proposal.PAUSE)
                .findFirst();
        if (grave.isEmpty() || !table.first(study, sheet.worker(), grave.get().rule(), clock.instant())) {
            return false;
        }
        standings.pause(
                study, sheet.worker(), rule.message(), "By rule: " + grave.get().rule(), rule.setBy());
        return true;
    }
}
