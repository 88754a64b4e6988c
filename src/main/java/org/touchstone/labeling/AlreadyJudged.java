package org.touchstone.labeling;

import java.util.Locale;
import org.touchstone.support.Refusal;

class AlreadyJudged extends Refusal.Conflict {
    AlreadyJudged(Saved saved) {
        super(
                "already-judged",
                "You have already answered this comparison: " + words(saved) + " is saved. Undo it to answer anew.");
    }

    private static String words(Saved saved) {
        var choice = saved.choice().name().toLowerCase(Locale.ROOT);
        return saved.choice() == Choice.TIE ? choice : choice + " with strength " + saved.strength();
    }
}
