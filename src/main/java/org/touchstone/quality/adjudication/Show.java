package org.touchstone.quality.adjudication;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.touchstone.accounts.PersonId;
import org.touchstone.support.Refusal;

/** Which comparisons of the queue to show. */
public enum Show {
    /** Those on which the person who asks can decide something. */
    OPEN((_, waits) -> waits),
    /** Those of them on which a model contradicts people. */
    MODEL((dispute, waits) -> waits && dispute.doubt() != null),
    /** Those of them that wait for a second opinion. */
    SECOND((dispute, waits) -> waits && dispute.state() == State.AWAITING_SECOND),
    /** Those of them on which two opinions differ. */
    CONFLICT((dispute, _) -> dispute.state() == State.CONFLICT),
    /** Those on which an outcome stands. */
    DECIDED((dispute, _) -> dispute.state() == State.DECIDED),
    /** All. */
    ALL((_, _) -> true);

    private final BiPredicate<Case, Boolean> included;

    Show(BiPredicate<Case, Boolean> included) {
        this.included = included;
    }

    /** Reads the name in either case. */
    public static Show named(String text) {
        return Arrays.stream(values())
                .filter(show -> show.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new UnknownShow(text));
    }

    /** The name that addresses use. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean includes(Case dispute, PersonId asking) {
        boolean waits = dispute.state() != State.DECIDED && !dispute.course().awaitsAnother(asking);
        return included.test(dispute, waits);
    }

    private static final class UnknownShow extends Refusal.Invalid {
        UnknownShow(String text) {
            super("unknown-show", "show", "show is open, model, second, conflict, decided or all, but was " + text);
        }
    }
}
