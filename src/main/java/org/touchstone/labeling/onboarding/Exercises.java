package org.touchstone.labeling.onboarding;

import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.CandidateSet;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ImportReport;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.Preferred;
import org.touchstone.catalog.ResponseCount;
import org.touchstone.labeling.onboarding.ExerciseTable.Addition;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Refusal;

/** The comparisons on which a study's workers practise and are tested. */
@Service
@Transactional
public class Exercises {

    private final ExerciseTable table;
    private final Catalog catalog;
    private final Imports imports;
    private final AuditTrail audit;
    private final Clock clock;

    Exercises(ExerciseTable table, Catalog catalog, Imports imports, AuditTrail audit, Clock clock) {
        this.table = table;
        this.catalog = catalog;
        this.imports = imports;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a file: the report on its lines, and how many exercises they made. */
    public record Imported(ImportReport report, int added) {}

    /** Returns all, practice in front of test, each in the order in which they were added. */
    @Transactional(readOnly = true)
    public List<Exercise> of(StudyId study) {
        return table.of(study);
    }

    /** Returns golds of the study that could become exercises because nobody was ever handed them. */
    @Transactional(readOnly = true)
    public List<ComparisonId> unusedGolds(StudyId study, int limit) {
        return table.unusedGolds(study, limit);
    }

    /**
     * Makes golds exercises. They leave the queue, for whoever knows the answer is not measured by it. Refuses when one is
     * no gold of the study or was handed out before.
     */
    public int choose(StudyView study, Purpose purpose, List<ComparisonId> golds, PersonId by) {
        var addition = new Addition(study.id(), purpose, by, clock.instant());
        int added = 0;
        for (var comparison : catalog.findAll(golds)) {
            if (!table.takeGold(study.id(), comparison.id())) {
                throw new NoUnusedGold();
            }
            added += add(study, addition, comparison.id(), comparison.candidates());
        }
        note(addition, added);
        return added;
    }

    /** Makes the pairs of a file exercises; those without a known answer stay out. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Imported run(StudyView study, Purpose purpose, ImportRequest request, InputStream in) {
        var addition = new Addition(study.id(), purpose, request.by(), clock.instant());
        var id = imports.begin(request);
        var added = new ArrayList<Integer>();
        var report = imports.read(id, in, ResponseCount.PAIR, sets -> {
            var comparisons = catalog.add(id, sets);
            for (int i = 0; i < sets.size(); i++) {
                added.add(add(study, addition, comparisons.get(i), sets.get(i)));
            }
        });
        int sum = added.stream().mapToInt(Integer::intValue).sum();
        note(addition, sum);
        return new Imported(report, sum);
    }

    /** Changes what practice says after an answer. */
    public void describe(StudyId study, UUID id, String feedback) {
        if (feedback.length() > Exercise.LONGEST_FEEDBACK || feedback.indexOf('\0') >= 0) {
            throw new UnusableFeedback();
        }
        if (!table.describe(study, id, feedback.strip())) {
            throw new UnknownExercise();
        }
    }

    /** Takes an exercise away; whoever has begun keeps it, and what was answered stays on record. */
    public void remove(StudyId study, UUID id, PersonId by) {
        if (!table.remove(study, id, clock.instant())) {
            throw new UnknownExercise();
        }
        audit.record(by, "exercise-removed", study.toString(), Map.of("exercise", id.toString()));
    }

    private int add(StudyView study, Addition addition, ComparisonId comparison, CandidateSet set) {
        return answer(study, set)
                .filter(answer -> table.add(addition, comparison, answer))
                .map(_ -> 1)
                .orElse(0);
    }

    /** Files name the better response; a study may ask for the worse one. */
    private static Optional<Preferred> answer(StudyView study, CandidateSet set) {
        var known = set.known();
        if (known == null || set.responses().size() != 2) {
            return Optional.empty();
        }
        boolean better = study.settings().orientation() == Orientation.BETTER;
        return Optional.of((known == Preferred.FIRST) == better ? Preferred.FIRST : Preferred.SECOND);
    }

    private void note(Addition addition, int added) {
        audit.record(
                addition.by(),
                "exercises-added",
                addition.study().toString(),
                Map.of("purpose", addition.purpose().name(), "added", String.valueOf(added)));
    }

    private static final class NoUnusedGold extends Refusal.Conflict {
        NoUnusedGold() {
            super("no-unused-gold", "Choose comparisons with a known answer that nobody was handed yet");
        }
    }

    private static final class UnknownExercise extends Refusal.NotFound {
        UnknownExercise() {
            super("unknown-exercise", "There is no such exercise");
        }
    }

    private static final class UnusableFeedback extends Refusal.Invalid {
        UnusableFeedback() {
            super("unusable-feedback", "feedback", "Feedback has at most 4,000 characters that can be stored");
        }
    }
}
