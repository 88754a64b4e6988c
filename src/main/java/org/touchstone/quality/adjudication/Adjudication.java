package org.touchstone.quality.adjudication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Lets researchers decide where judges differ. What they decide stands beside the judgments and changes none of them. */
@Service
@NamedInterface("adjudication")
public class Adjudication {

    private final Cases cases;
    private final StepTable steps;
    private final DoubtTable doubts;
    private final AuditTrail audit;
    private final Clock clock;

    Adjudication(Cases cases, StepTable steps, DoubtTable doubts, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.doubts = doubts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The disputed comparisons of a study as one researcher may see them, in the order in which to look at them. */
    @Transactional(readOnly = true)
    public List<Case> queue(StudyId study, Show show, PersonId asking) {
        return cases.of(study).stream()
                .filter(each -> show.includes(each, asking))
                .sorted(show == Show.MODEL ? Case.MOST_DOUBTED_FIRST : Case.MOST_DISPUTED_FIRST)
                .toList();
    }

    /** One judged comparison of a study, disputed or not; refuses one that nobody has judged. */
    @Transactional(readOnly = true)
    public Case find(StudyId study, ComparisonId comparison) {
        return cases.of(study, comparison);
    }

    /** Every step in the study, oldest first. */
    @Transactional(readOnly = true)
    public List<Step> steps(StudyId study) {
        return steps.of(study);
    }

    /**
     * Decides, gives the second opinion, or settles a conflict, whichever is due.
     *
     * @param seen how many steps the researcher knew of; null to decide whatever happened meanwhile
     * @return how things stand now
     */
    @Transactional
    public Standing decide(StudyId study, ComparisonId comparison, Ruling ruling, @Nullable Integer seen, PersonId by) {
        var course = find(study, comparison).course();
        if (seen != null && seen != course.steps().size()) {
            throw new MovedOn();
        }
        if (course.awaitsAnother(by)) {
            throw new AnotherIsDue();
        }
        var open = course.standing().state() == State.OPEN || course.standing().state() == State.DECIDED;
        var given = open ? ruling : ruling.withoutSecond();
        var after = course.with(given);
        add(study, new Step(comparison, course.steps().size() + 1, by, given, after, now()));
        audit.record(by, "comparison-adjudicated", "study " + study, details(comparison, after));
        return after;
    }

    /** Takes back one's own last ruling, as long as nobody has decided after it; the ruling stays on record. */
    @Transactional
    public Standing undo(StudyId study, ComparisonId comparison, PersonId by) {
        var course = find(study, comparison).course();
        if (!course.mayUndo(by)) {
            throw new NothingToTakeBack();
        }
        var after = course.withoutLast();
        add(study, new Step(comparison, course.steps().size() + 1, by, null, after, now()));
        audit.record(by, "adjudication-undone", "study " + study, details(comparison, after));
        return after;
    }

    /** Proposes comparisons on which a model contradicts the majority of people, in place of what was proposed before. */
    @Transactional
    public void propose(StudyId study, Map<ComparisonId, Doubt> contradicted) {
        doubts.replace(study, contradicted);
    }

    private void add(StudyId study, Step step) {
        if (!steps.add(study, step)) {
            throw new MovedOn();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What was decided stays out of the trail, which others read, so that a second opinion can be given blind. */
    private static Map<String, String> details(ComparisonId comparison, Standing after) {
        return Map.of(
                "comparison", comparison.toString(), "state", after.state().name());
    }

    private static final class MovedOn extends Refusal.Conflict {
        MovedOn() {
            super("adjudication-moved-on", "Somebody has decided on this comparison meanwhile: look again");
        }
    }

    private static final class AnotherIsDue extends Refusal.Conflict {
        AnotherIsDue() {
            super("adjudication-another", "You asked for a second reviewer: somebody else decides now");
        }
    }

    private static final class NothingToTakeBack extends Refusal.Conflict {
        NothingToTakeBack() {
            super("adjudication-nothing", "Only your own ruling can be taken back, and only while it is the last");
        }
    }
}
