package org.touchstone.sampling.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.sampling.Rule;
import org.touchstone.sampling.Strategy;
import org.touchstone.sampling.TrialFigures;
import org.touchstone.sampling.TrialView;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * Whether the strategy helps, as the page shows it.
 *
 * @param trial null where nobody has asked
 */
record TrialPanel(@Nullable TrialView trial, Rule rule) {

    public Phrase state() {
        return Phrase.of("sampling.trial.status."
                + (trial == null ? "none" : trial.status().name().toLowerCase(Locale.ROOT)));
    }

    /** How far it is. */
    public Phrase done() {
        return Figure.percent(trial == null ? 0 : trial.done(), 0);
    }

    public boolean isBusy() {
        return trial != null && !trial.isOver();
    }

    public @Nullable Phrase problem() {
        var problem = trial == null ? null : trial.problem();
        return problem == null ? null : Phrase.recalled("sampling.trial.problem.", problem);
    }

    public @Nullable TrialFigures figures() {
        return trial == null ? null : trial.figures();
    }

    /** What the figures say. */
    public @Nullable Phrase finding() {
        var figures = figures();
        return figures == null
                ? null
                : Phrase.of(
                        "sampling.trial.finding."
                                + figures.finding()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        figures.gain().points(),
                        interval(figures.gain()));
    }

    private static Phrase interval(Figure gain) {
        var low = gain.low();
        var high = gain.high();
        return low == null || high == null
                ? gain.interval(1)
                : new Figure(0.0, 100 * low, 100 * high, null).interval(1);
    }

    /** Whether to offer ordering by chance alone. */
    public boolean isProposing() {
        var figures = figures();
        return figures != null && figures.proposesChance() && rule.strategy() != Strategy.RANDOM;
    }
}
