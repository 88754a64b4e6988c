package org.touchstone.preference.web;

import java.util.List;
import java.util.stream.Stream;
import org.touchstone.preference.Explanation;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/** What makes two responses' scores, as the page shows it. */
record Why(Explanation first, Explanation second) {

    /** The first response with its pieces marked on the same scale as the other's. */
    public List<Shaded> firstText() {
        return Shaded.of(first, strongest());
    }

    /** The second response with its pieces marked. */
    public List<Shaded> secondText() {
        return Shaded.of(second, strongest());
    }

    public List<Push> towardsFirst() {
        return Push.towards(true, first, second);
    }

    public List<Push> towardsSecond() {
        return Push.towards(false, first, second);
    }

    public List<Source> sources() {
        return Source.of(first, second);
    }

    /** Whether the shares add up by arithmetic. */
    public boolean isExact() {
        return first.exact() && second.exact();
    }

    /** The difference of the scores. */
    public Phrase difference() {
        return Figure.decimal(first.score() - second.score(), 3);
    }

    public Phrase firstScore() {
        return Figure.decimal(first.score(), 3);
    }

    public Phrase secondScore() {
        return Figure.decimal(second.score(), 3);
    }

    /** How much of the difference is due to length and format. */
    public Phrase surface() {
        return Figure.decimal(
                sources().stream()
                        .filter(Source::isSurface)
                        .mapToDouble(source -> source.first() - source.second())
                        .sum(),
                3);
    }

    private double strongest() {
        return Stream.concat(first.pieces().stream(), second.pieces().stream())
                .mapToDouble(piece -> Math.abs(piece.share()))
                .max()
                .orElse(0);
    }
}
