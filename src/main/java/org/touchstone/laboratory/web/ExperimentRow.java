package org.touchstone.laboratory.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.Cell;
import org.touchstone.laboratory.ExperimentView;
import org.touchstone.laboratory.Finding;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * An experiment as pages show it.
 *
 * @param asked who asked for it; empty where nobody knows any more
 * @param data the names of what it is about
 */
record ExperimentRow(ExperimentView experiment, String asked, List<String> data) {

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

    /** Whether it is being worked out at the moment, so that there is something to see. */
    public boolean isUnderWay() {
        return switch (experiment.standing().status()) {
            case RUNNING, CANCELLING -> true;
            case QUEUED, CANCELLED, FAILED, DONE -> false;
        };
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

    /** What is being done: the name of the part that is worked out, or what comes before the first. */
    public List<Phrase> phase() {
        var phase = experiment.standing().phase();
        return experiment.plan().stream()
                .filter(cell -> cell.name().equals(phase))
                .findFirst()
                .map(Cell::said)
                .orElseGet(() -> List.of(Phrase.recalled("laboratory.phase.", phase)));
    }

    /** The parts of the plan and how long each took. */
    public List<Part> parts() {
        var seconds = experiment.findings().stream().collect(Collectors.toMap(Finding::cell, Finding::seconds));
        return experiment.plan().stream()
                .map(cell -> new Part(cell.said(), exact(seconds.get(cell))))
                .toList();
    }

    /**
     * A part of the plan.
     *
     * @param name where it lies along each axis
     * @param took how long it took; null while it is not done
     */
    record Part(List<Phrase> name, @Nullable Phrase took) {}

    /** Whether another experiment with the same settings found the same numbers. */
    public Phrase beside(ExperimentView other) {
        if (experiment.digest() == null || other.digest() == null) {
            return Phrase.of("laboratory.alike.open");
        }
        return Phrase.of(
                experiment.digest().equals(other.digest()) ? "laboratory.alike.same" : "laboratory.alike.other");
    }

    private static @Nullable Phrase exact(@Nullable Double seconds) {
        return seconds == null
                ? null
                : Phrase.of(
                        "laboratory.seconds.exact", BigDecimal.valueOf(seconds).setScale(1, RoundingMode.HALF_EVEN));
    }

    private static Phrase span(long seconds) {
        var duration = Duration.ofSeconds(seconds);
        return seconds < 2 * MINUTE
                ? Phrase.of("laboratory.seconds", seconds)
                : Phrase.of("laboratory.minutes", duration.toMinutes());
    }
}
