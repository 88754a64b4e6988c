package org.touchstone.labeling;

import org.touchstone.support.Refusal;

class SkipStreak extends Refusal.Conflict {
    SkipStreak(int most) {
        super(
                "skip-streak",
                "You have skipped %d comparisons in a row, which is as many as this study takes. Judge this one, report what is wrong with it, skip it because it upsets you, or stop for now"
                        .formatted(most),
                most);
    }
}
