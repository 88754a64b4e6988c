package org.touchstone.quality.adjudication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Outcome;

/**
 * How an adjudication stands.
 *
 * @param settled the outcome that stands; null unless decided
 */
public record Standing(State state, @Nullable Outcome settled) {

    /** Before anybody has decided. */
    static final Standing UNTOUCHED = new Standing(State.OPEN, null);

    /** After these rulings, in the order they were given. */
    static Standing of(List<Ruling> rulings) {
        var standing = UNTOUCHED;
        Outcome before = null;
        for (var ruling : rulings) {
            standing = standing.after(ruling, before);
            before = ruling.outcome();
        }
        return standing;
    }

    private Standing after(Ruling ruling, @Nullable Outcome before) {
        return switch (state) {
            case OPEN, DECIDED ->
                ruling.secondAsked() ? new Standing(State.AWAITING_SECOND, null) : decided(ruling.outcome());
            case AWAITING_SECOND ->
                ruling.outcome() == before ? decided(ruling.outcome()) : new Standing(State.CONFLICT, null);
            case CONFLICT -> decided(ruling.outcome());
        };
    }

    private static Standing decided(Outcome outcome) {
        return new Standing(State.DECIDED, outcome);
    }
}
