package org.touchstone.labeling.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.touchstone.studies.Briefed;
import org.touchstone.studies.Onboarding;

/**
 * How far a worker has come on the way to their first comparison in a study.
 *
 * @param rules what the study asks for
 * @param exercises how many there are of each purpose at present
 * @param attempts theirs, by purpose and number
 * @param granted further tries that a researcher gave them
 */
public record Progress(Onboarding rules, Briefed briefed, Exercised exercises, List<Attempt> attempts, int granted) {

    /** How many exercises a study has at present. */
    public record Exercised(int practice, int test) {}

    public Progress {
        attempts = List.copyOf(attempts);
    }

    /** What comes next; everything before it is done or not asked for. */
    public Step next() {
        return Stream.of(Step.CONSENT, Step.GUIDELINES, Step.PRACTICE, Step.TEST)
                .filter(this::asksFor)
                .filter(step -> !isDone(step))
                .findFirst()
                .map(step -> step == Step.TEST && isFailed() ? Step.FAILED : step)
                .orElse(Step.READY);
    }

    private boolean isDone(Step step) {
        return switch (step) {
            case CONSENT -> briefed.hasAgreed();
            case GUIDELINES -> briefed.hasRead();
            case PRACTICE -> isPassed(Purpose.PRACTICE);
            case TEST, FAILED -> isPassed(Purpose.TEST);
            case READY -> true;
        };
    }

    private boolean isFailed() {
        return triesLeft() == 0 && open(Purpose.TEST).isEmpty();
    }

    /** Whether the study asks this worker for the step at all; a practice without exercises is none. */
    public boolean asksFor(Step step) {
        return switch (step) {
            case CONSENT -> !rules.consent().isBlank();
            case GUIDELINES -> rules.readGuidelines();
            case PRACTICE ->
                rules.practice()
                        && (exercises.practice() > 0 || last(Purpose.PRACTICE).isPresent());
            case TEST, FAILED -> rules.passMark() > 0;
            case READY -> true;
        };
    }

    /** How often the test may be taken in all. */
    public int triesAllowed() {
        return rules.tries() + granted;
    }

    /** How often the test may still be begun. */
    public int triesLeft() {
        return Math.max(0, triesAllowed() - triesTaken());
    }

    /** How often the test was begun. */
    public int triesTaken() {
        return (int) attempts.stream()
                .filter(attempt -> attempt.purpose() == Purpose.TEST)
                .count();
    }

    /** The latest attempt of a purpose. */
    public Optional<Attempt> last(Purpose purpose) {
        return attempts.stream().filter(attempt -> attempt.purpose() == purpose).reduce((_, later) -> later);
    }

    /** The attempt of a purpose that is under way. */
    public Optional<Attempt> open(Purpose purpose) {
        return last(purpose).filter(Attempt::isOpen);
    }

    /** Whether anything was done at all. */
    public boolean isBegun() {
        return briefed.agreed() > 0 || briefed.read() > 0 || !attempts.isEmpty();
    }

    private boolean isPassed(Purpose purpose) {
        return attempts.stream().anyMatch(attempt -> attempt.purpose() == purpose && attempt.isPassed());
    }
}
