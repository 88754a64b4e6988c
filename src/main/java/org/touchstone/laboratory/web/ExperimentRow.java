package org.touchstone.laboratory.web;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.ExperimentView;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/** An experiment as pages show it. */
record ExperimentRow(ExperimentView experiment) {

    private static final int MINUTE = 60;

    public Phrase title() {
        return Phrase.of("laboratory.kind.%s.title".formatted(experiment.kind()));
    }

    public Phrase status() {
        return Phrase.of(
                "preference.status." + experiment.standing().status().name().toLowerCase(Locale.ROOT));
    }

    public boolean isOver() {
        return experiment.standing().status().isOver();
    }

    /** Whether it can go on with the cells that are not done. */
    public boolean isResumable() {
        return switch (experiment.standing().status()) {
            case CANCELLED, FAILED -> true;
            case QUEUED, RUNNING, CANCELLING, DONE -> false;
        };
    }

    public long percent() {
        return Math.round(100 * experiment.standing().progress());
    }

    public Phrase done() {
        return Figure.percent(experiment.standing().progress(), 0);
    }

    /** How many of its cells are done. */
    public Phrase cells() {
        return Phrase.of(
                "laboratory.cells.of",
                experiment.findings().size(),
                experiment.plan().size());
    }

    /** How long it will go on; null where nothing is known. */
    public @Nullable Phrase timeLeft() {
        var seconds = experiment.standing().outlook().secondsLeft();
        return seconds == null ? null : Phrase.of("laboratory.left", span(seconds));
    }

    /** How long its cells took. */
    public Phrase took() {
        return span(Math.round(experiment.seconds()));
    }

    private static Phrase span(long seconds) {
        var duration = Duration.ofSeconds(seconds);
        return seconds < 2 * MINUTE
                ? Phrase.of("laboratory.seconds", seconds)
                : Phrase.of("laboratory.minutes", duration.toMinutes());
    }
}
