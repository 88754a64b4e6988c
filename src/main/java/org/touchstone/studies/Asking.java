package org.touchstone.studies;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What is asked about one comparison beside its scale.
 *
 * @param extras answers beside the scale
 * @param aspects at most eight, of different names
 * @param shortestRationale characters that a required rationale has at least, 1 to 1,000
 * @param confidence whether workers say how sure they are, from 1 to 5; they may leave it out
 */
public record Asking(
        Set<Extra> extras,
        List<Aspect> aspects,
        Rationale rationale,
        int shortestRationale,
        boolean confidence,
        Editing editing) {

    /** Whether workers write why. */
    public enum Rationale {
        OFF,
        OPTIONAL,
        REQUIRED
    }

    /** Whether workers may rewrite a response into a better one (Bai et al. 2022, appendix D.2). */
    public enum Editing {
        OFF,
        /** The rewritten response is kept as preferred over its original. */
        KEEP,
        /** The same, and others are asked to compare the two. */
        ASK
    }

    public Asking {
        extras = inOrder(extras);
        aspects = List.copyOf(aspects);
        if (aspects.size() > 8 || aspects.stream().map(Aspect::name).distinct().count() < aspects.size()) {
            throw new InvalidStudySetting("aspects", "There are at most 8 aspects, each with a name of its own");
        }
        if (shortestRationale < 1 || shortestRationale > 1_000) {
            throw new InvalidStudySetting(
                    "shortestRationale",
                    "A required rationale has at least 1 to 1,000 characters, not " + shortestRationale);
        }
    }

    static Asking usual() {
        return new Asking(Set.of(), List.of(), Rationale.OPTIONAL, 20, false, Editing.OFF);
    }

    private static Set<Extra> inOrder(Set<Extra> extras) {
        var ordered = EnumSet.noneOf(Extra.class);
        ordered.addAll(extras);
        return Collections.unmodifiableSet(ordered);
    }

    /** Whether any aspect is judged by choosing one of two responses. */
    boolean comparesSides() {
        return aspects.stream().anyMatch(aspect -> aspect.kind() == Aspect.Kind.SIDES);
    }

    /** The same with other answers beside the scale. */
    public Asking withExtras(Set<Extra> wanted) {
        return new Asking(wanted, aspects, rationale, shortestRationale, confidence, editing);
    }
}
