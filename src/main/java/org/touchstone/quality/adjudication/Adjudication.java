package org.touchstone.quality.adjudication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** So many comparisons are read at a time where all are wanted. */
    private static final int BATCH = 1_000;

    private final Cases cases;
    private final DisputeTable disputes;
    private final StepTable steps;
    private final AuditTrail audit;
    private final Clock clock;

    Adjudication(Cases cases, DisputeTable disputes, StepTable steps, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.disputes = disputes;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The disputed comparisons of a study as one researcher may see them, in the order in which to look at them: those on which
     * judges differ most in front; of equals, those that more have judged. Where only what a model contradicts is shown, those that
     * it contradicts most come in front.
     */
    @Transactional(readOnly = true)
    public List<Case> queue(StudyId study, Show show, PersonId asking) {
        var all = new ArrayList<Case>();
        forEach(study, show, asking, all::addAll);
        return all;
    }

    /** The same, handed over in parts. */
    @Transactional(readOnly = true)
    public void forEach(StudyId study, Show show, PersonId asking, Consumer<List<Case>> each) {
        var ids = disputes.all(wanted(study, show, asking));
        for (int from = 0; from < ids.size(); from += BATCH) {
            each.accept(cases.of(study, ids.subList(from, Math.min(from + BATCH, ids.size()))));
        }
    }

    /** At most so many of them, from a place on that counts from 0. */
    @Transactional(readOnly = true)
    public List<Case> part(StudyId study, Show show, PersonId asking, int from, int limit) {
        return cases.of(study, disputes.part(wanted(study, show, asking), from, limit));
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public int count(StudyId study, Show show, PersonId asking) {
        return disputes.count(wanted(study, show, asking));
    }

    /** The one behind a comparison, or the first other one where that is the last or is not among them. */
    @Transactional(readOnly = true)
    public Optional<ComparisonId> next(StudyId study, Show show, PersonId asking, ComparisonId comparison) {
        return disputes.next(wanted(study, show, asking), comparison);
    }

    /** The comparisons on which somebody else's decision is to be kept from a researcher. */
    @Transactional(readOnly = true)
    public Set<ComparisonId> blind(StudyId study, PersonId asking) {
        return awaiting(study, course -> course.blindFor(asking));
    }

    private DisputeTable.Wanted wanted(StudyId study, Show show, PersonId asking) {
        var waiting = awaiting(study, course -> course.awaitsAnother(asking));
        return new DisputeTable.Wanted(study, show, cases.ties(study), List.copyOf(waiting));
    }

    private Set<ComparisonId> awaiting(StudyId study, Predicate<Course> wanted) {
        return steps.awaitingSecond(study).entrySet().stream()
                .filter(each -> wanted.test(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
        cases.doubt(study, contradicted);
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
