package org.touchstone.sampling.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.sampling.OrderingView;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * How far the ordering of a queue is, as the page shows it.
 *
 * @param ordering null where nobody has asked
 */
record OrderingPanel(@Nullable OrderingView ordering) {

    public boolean isBusy() {
        return ordering != null && !ordering.isOver();
    }

    /** What was asked for last and how it stands; null where nobody has asked. */
    public @Nullable Phrase state() {
        if (ordering == null) {
            return null;
        }
        var model = ordering.name();
        var by = model == null ? Phrase.of("sampling.ordering.imports") : Phrase.of("sampling.ordering.model", model);
        var key = "sampling.ordering." + ordering.status().name().toLowerCase(Locale.ROOT);
        var ordered = ordering.ordered();
        return Phrase.of(key, by, ordered == null ? 0 : ordered);
    }

    /** How much of the reading is done; null where nothing is read. */
    public @Nullable Phrase done() {
        return ordering == null || !isBusy() || ordering.total() == 0
                ? null
                : Phrase.of(
                        "sampling.ordering.read",
                        Figure.percent(ordering.share(), 0),
                        ordering.done(),
                        ordering.total());
    }

    public @Nullable Phrase problem() {
        var problem = ordering == null ? null : ordering.problem();
        return problem == null ? null : Phrase.recalled("sampling.ordering.problem.", problem);
    }
}
