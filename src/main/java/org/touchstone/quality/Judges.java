package org.touchstone.quality;

import java.util.Arrays;
import java.util.Locale;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Standing;
import org.touchstone.support.Refusal;

/** Whose judgments a figure counts. */
public enum Judges {
    /** Everybody's, simulated workers included. */
    ALL,
    /** People's only. */
    HUMAN;

    /** Reads {@code all} or {@code human}, in either case. */
    public static Judges named(String text) {
        return Arrays.stream(values())
                .filter(judges -> judges.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new UnknownJudges(text));
    }

    /** The name that addresses use. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a figure counts this judgment. */
    public boolean include(Judgment judgment) {
        return switch (this) {
            case ALL -> true;
            case HUMAN -> !judgment.simulated();
        };
    }

    /** Which of the standing judgments a figure counts. */
    public Standing.State state(Standing standing) {
        return switch (this) {
            case ALL -> standing.all();
            case HUMAN -> standing.human();
        };
    }

    private static final class UnknownJudges extends Refusal.Invalid {
        UnknownJudges(String text) {
            super("unknown-people", "people", "people is all or human, but was " + text);
        }
    }
}
