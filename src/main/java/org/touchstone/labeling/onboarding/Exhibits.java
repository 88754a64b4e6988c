package org.touchstone.labeling.onboarding;

import java.util.List;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.Catalog;
import org.touchstone.labeling.onboarding.AttemptTable.Asked;
import org.touchstone.labeling.onboarding.Shown.Place;
import org.touchstone.labeling.onboarding.Shown.Told;

/** Lays the exercises of an attempt out, and shows them. */
@Component
class Exhibits {

    private final AttemptTable attempts;
    private final Layout layout;
    private final Catalog catalog;

    Exhibits(AttemptTable attempts, Layout layout, Catalog catalog) {
        this.attempts = attempts;
        this.layout = layout;
        this.catalog = catalog;
    }

    void lay(Attempt attempt, List<Exercise> exercises) {
        var laid = layout.lay(attempt.purpose(), exercises);
        for (int i = 0; i < laid.size(); i++) {
            attempts.lay(attempt, i + 1, laid.get(i));
        }
    }

    Shown show(Attempt attempt, Asked asked) {
        var pair = catalog.find(asked.comparison()).pair();
        boolean firstIsLeft = asked.sideOfFirst() == Reply.LEFT;
        var first = pair.first().content();
        var second = pair.second().content();
        var place = new Place(
                attempt.purpose(),
                attempt.number(),
                asked.ordinal(),
                attempt.extent().exercises());
        var told = attempt.purpose() == Purpose.TEST
                ? null
                : asked.reply()
                        .map(reply -> new Told(reply, asked.rightSide(), asked.feedback()))
                        .orElse(null);
        return new Shown(place, pair.conversation(), firstIsLeft ? first : second, firstIsLeft ? second : first, told);
    }
}
