package org.touchstone.labeling.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Phrase;

/**
 * Why a worker cannot judge a comparison. A judgment's reason begins with the name, or is words alone for another
 * reason: {@code FACTS}, {@code FACTS: no source says so}, {@code I know the author}.
 */
enum Doubt {
    TOPIC,
    FACTS,
    CONTEXT,
    LANGUAGE,
    BROKEN,
    OTHER;

    private static final String THEN = ": ";

    public Phrase words() {
        return Phrase.of("labeling.doubt." + name().toLowerCase(Locale.ROOT));
    }

    static Optional<Doubt> named(@Nullable String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** The doubt and the words that a reason is made of. */
    static List<String> parts(String reason) {
        var parts = reason.split(THEN, 2);
        if (named(parts[0]).isEmpty()) {
            return List.of(OTHER.name(), reason);
        }
        return List.of(parts[0], parts.length > 1 ? parts[1] : "");
    }

    /** The reason that a judgment keeps; blank where there is none yet. */
    String reason(String words) {
        if (this == OTHER || words.isBlank()) {
            return this == OTHER ? words : name();
        }
        return name() + THEN + words.strip();
    }

    /** What a reason says, in the reader's language. */
    static Phrase says(String reason) {
        var parts = parts(reason);
        var doubt = valueOf(parts.getFirst());
        if (doubt == OTHER) {
            return Phrase.of("labeling.doubt.own", parts.getLast());
        }
        return parts.getLast().isEmpty()
                ? doubt.words()
                : Phrase.of("labeling.doubt.and-words", doubt.words(), parts.getLast());
    }
}
