package org.touchstone.datasets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.LabelPolicy.Sentence;
import org.touchstone.support.Phrase;

/**
 * When judgments must have been given to count.
 *
 * @param from the first moment that counts; null from the beginning on
 * @param to the first moment that does not count any more; null without end
 */
public record Window(@Nullable Instant from, @Nullable Instant to) {

    /** At any time. */
    public static final Window ALWAYS = new Window(null, null);

    public Window {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new UnfitPolicy(
                    "order", "to", "The window's end, %s, is not after its beginning, %s".formatted(to, from));
        }
    }

    boolean holds(Instant moment) {
        return (from == null || !moment.isBefore(from)) && (to == null || moment.isBefore(to));
    }

    List<Sentence> sentences() {
        if (from != null && to != null) {
            return told(Phrase.of("datasets.policy.window.both", told(from), told(to)));
        }
        if (from != null) {
            return told(Phrase.of("datasets.policy.window.from", told(from)));
        }
        return to == null ? List.of() : told(Phrase.of("datasets.policy.window.to", told(to)));
    }

    private static List<Sentence> told(Phrase words) {
        return List.of(new Sentence(PolicyRule.WINDOW, words));
    }

    /** In UTC and not in the reader's time zone, since manifests are read everywhere. */
    private static String told(Instant moment) {
        return moment.toString().replace('T', ' ').replace("Z", " UTC").replace(":00 UTC", " UTC");
    }
}
