package org.touchstone.preference.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.touchstone.preference.Explanation;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * One thing that adds to both scores.
 *
 * @param key of its name under {@code preference.why.part.}
 */
record Source(String key, double first, double second) {

    private static final double UNSEEN = 5e-7;

    /** Words, then each part that adds something to one of the scores, then what is not accounted for. */
    static List<Source> of(Explanation first, Explanation second) {
        var sources = new ArrayList<Source>();
        sources.add(new Source("in-words", first.words(), second.words()));
        var names = new LinkedHashSet<String>();
        first.parts().forEach(part -> names.add(part.name()));
        second.parts().forEach(part -> names.add(part.name()));
        names.forEach(name -> sources.add(new Source(name, part(first, name), part(second, name))));
        if (Math.max(Math.abs(first.gap()), Math.abs(second.gap())) > UNSEEN) {
            sources.add(new Source("gap", first.gap(), second.gap()));
        }
        return sources;
    }

    private static double part(Explanation explanation, String name) {
        return explanation.parts().stream()
                .filter(part -> part.name().equals(name))
                .mapToDouble(Explanation.Part::share)
                .sum();
    }

    /** Whether it is a measure of length or format. */
    boolean isSurface() {
        return !List.of("in-words", "conversation", "gap").contains(key);
    }

    public Phrase name() {
        return Phrase.of("preference.why.part." + key);
    }

    public Phrase firstNumber() {
        return Figure.decimal(first, 3);
    }

    public Phrase secondNumber() {
        return Figure.decimal(second, 3);
    }

    public Phrase difference() {
        return Figure.decimal(first - second, 3);
    }
}
