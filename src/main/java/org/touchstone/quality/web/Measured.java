package org.touchstone.quality.web;

import java.util.Objects;
import org.touchstone.quality.bias.Measure;
import org.touchstone.support.Csv;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/** A measure in the reader's language: its interval, or why there is none. */
record Measured(Measure measure) {

    private static final String KEYS = "quality.bias.";

    public Figure figure() {
        return measure.figure();
    }

    /** Of a share, such as "68.9 to 73.8%". */
    public Phrase percentInterval() {
        return interval(100, 1, "percents");
    }

    /** Of a number, such as "0.37 to 0.45". */
    public Phrase interval() {
        return interval(1, 2, "numbers");
    }

    private Phrase interval(double times, int decimals, String key) {
        var low = figure().low();
        var high = figure().high();
        if (low != null && high != null) {
            return Phrase.of(KEYS + key, number(times * low, decimals), number(times * high, decimals));
        }
        return Phrase.of(KEYS + "why." + Objects.requireNonNull(measure.why()).slug());
    }

    String csv(String name) {
        return Csv.row(
                name,
                figure().value(),
                figure().low(),
                figure().high(),
                measure.judgments(),
                measure.comparisons(),
                figure().note());
    }

    private static Phrase number(double value, int decimals) {
        return new Figure(value, null, null, null).number(decimals);
    }
}
