package org.touchstone.labeling;

import java.util.Locale;
import org.touchstone.studies.Standing;
import org.touchstone.support.Refusal;

/** A worker who was paused, or whose part has ended, takes nothing and answers nothing. */
public final class WorkerResting extends Refusal.Conflict {

    private final Standing standing;

    WorkerResting(Standing standing) {
        super("worker-" + word(standing), words(standing), standing.reason() == null ? "" : standing.reason());
        this.standing = standing;
    }

    /** How the worker stands, with the reason that is meant for them. */
    public Standing standing() {
        return standing;
    }

    private static String word(Standing standing) {
        return standing.state().name().toLowerCase(Locale.ROOT);
    }

    private static String words(Standing standing) {
        return switch (standing.state()) {
            case ACTIVE -> throw new IllegalArgumentException("An active worker is refused nothing");
            case PAUSED ->
                "Your work in this study is paused: " + standing.reason()
                        + " Write to the researchers who run the study if you think that this is a mistake.";
            case FINISHED -> "Your part in this study is done, with thanks";
        };
    }
}
