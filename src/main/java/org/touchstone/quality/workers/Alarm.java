package org.touchstone.quality.workers;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Phrase;

/**
 * Something that stands out about a worker, with its evidence and what to do; nothing happens before a person says so.
 *
 * @param evidence the value, its interval, how many judgments it counts, the limit that was used, and for {@link Rule#LEFT} the
 *     p-value
 * @param set whether the limit was set for the study; else it is the usual one
 */
public record Alarm(Rule rule, Proposal proposal, List<Double> evidence, boolean set) {

    private static final int LIMIT = 4;

    public Alarm {
        evidence = List.copyOf(evidence);
    }

    /** Which rule; the gravest first. */
    public enum Rule {
        GOLD,
        FAST,
        LEFT,
        FLIPS,
        AGREEMENT,
        LENGTH,
        LISTS,
        BOLD,
        COPIES
    }

    /** What a researcher might do. */
    public enum Proposal {
        LOOK,
        TELL,
        PAUSE
    }

    static Alarm of(Rule rule, Proposal proposal, Counted counted, Limit limit) {
        var figure = counted.figure();
        return new Alarm(
                rule,
                proposal,
                List.of(
                        number(figure.value()),
                        number(figure.low()),
                        number(figure.high()),
                        (double) counted.n(),
                        limit.at()),
                limit.set());
    }

    /** The same with a p-value. */
    Alarm with(double p) {
        return new Alarm(
                rule, proposal, Stream.concat(evidence.stream(), Stream.of(p)).toList(), set);
    }

    /** The evidence in words. */
    public Phrase phrase() {
        return Phrase.of("quality.workers.alarm." + word(rule), evidence.toArray(Serializable[]::new));
    }

    /** The limit that was used and where it is from, in words. */
    public Phrase limit() {
        var key = set ? "quality.workers.limit.was-set" : "quality.workers.limit.was-usual." + word(rule);
        return Phrase.of(key, evidence.get(LIMIT));
    }

    /** The name of the rule. */
    public Phrase title() {
        return Phrase.of("quality.workers.rule." + word(rule));
    }

    /** What to do, in words. */
    public Phrase advice() {
        return Phrase.of("quality.workers.propose." + word(proposal));
    }

    private static Double number(@Nullable Double known) {
        return known == null ? Double.valueOf(Double.NaN) : known;
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
