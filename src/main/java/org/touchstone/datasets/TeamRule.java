package org.touchstone.datasets;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.touchstone.support.Phrase;

/**
 * Of which teams judgments count, by the teams that the study's members are in now; who left is in none.
 *
 * @param names of teams; none where any counts
 */
public record TeamRule(Kind kind, Set<String> names) {

    /** What the names mean. */
    public enum Kind {
        /** Everybody's judgments count. */
        ANY,
        /** Those of these teams alone. */
        ONLY,
        /** All but those of these teams. */
        WITHOUT
    }

    /** Everybody's. */
    public static final TeamRule ANY = new TeamRule(Kind.ANY, Set.of());

    public TeamRule {
        names = Collections.unmodifiableSequencedSet(new TreeSet<>(kind == Kind.ANY ? Set.of() : names));
        if (kind != Kind.ANY && names.isEmpty()) {
            throw new UnfitPolicy("teams", "teams", "Name the teams that the rule is about");
        }
    }

    /** Whether judgments of a member of the team count; a team without a name is none. */
    boolean counts(String team) {
        return switch (kind) {
            case ANY -> true;
            case ONLY -> names.contains(team);
            case WITHOUT -> !names.contains(team);
        };
    }

    Phrase words() {
        return Phrase.of("datasets.policy.teams." + kind.name().toLowerCase(Locale.ROOT), String.join(", ", names));
    }
}
