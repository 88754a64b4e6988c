package org.touchstone.quality.adjudication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.touchstone.accounts.PersonId;

/**
 * The adjudication of one comparison from its first step to its last.
 *
 * @param steps in their order; empty where nobody has decided yet
 */
public record Course(List<Step> steps) {

    /** Nobody has decided yet. */
    public static final Course NONE = new Course(List.of());

    public Course {
        steps = List.copyOf(steps);
    }

    /** How things stand now. */
    public Standing standing() {
        return steps.isEmpty() ? Standing.UNTOUCHED : steps.getLast().after();
    }

    /** The last ruling that was not taken back. */
    public Optional<Step> last() {
        return Optional.ofNullable(upheld().peekLast());
    }

    /** Whether the person may take back what stands: only the last ruling, and only one's own. */
    public boolean mayUndo(PersonId person) {
        return last().filter(step -> step.by().equals(person)).isPresent();
    }

    /** Whether the person gave the first of two opinions, and so cannot give the second. */
    public boolean awaitsAnother(PersonId person) {
        return standing().state() == State.AWAITING_SECOND && mayUndo(person);
    }

    /** Whether what was decided is to be kept from the person, who may still give an opinion of their own. */
    public boolean blindFor(PersonId person) {
        return standing().state() == State.AWAITING_SECOND && !mayUndo(person);
    }

    /** How things would stand after one more ruling. */
    Standing with(Ruling ruling) {
        var rulings = rulings();
        rulings.add(ruling);
        return Standing.of(rulings);
    }

    /** How things would stand without the last ruling. */
    Standing withoutLast() {
        var rulings = rulings();
        rulings.removeLast();
        return Standing.of(rulings);
    }

    private List<Ruling> rulings() {
        var rulings = new ArrayList<Ruling>();
        for (var step : upheld()) {
            if (step.ruling() != null) {
                rulings.add(step.ruling());
            }
        }
        return rulings;
    }

    /** The rulings that were not taken back: an undo takes the last of them. */
    private Deque<Step> upheld() {
        var upheld = new ArrayDeque<Step>();
        for (var step : steps) {
            if (step.ruling() == null) {
                upheld.pollLast();
            } else {
                upheld.addLast(step);
            }
        }
        return upheld;
    }
}
