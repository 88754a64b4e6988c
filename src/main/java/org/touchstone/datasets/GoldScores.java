package org.touchstone.datasets;

import java.util.HashMap;
import java.util.Map;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;

/** How many known answers each worker met; a tie is wrong, and second showings do not count. */
final class GoldScores {

    private final Map<ComparisonId, Outcome> known;
    private final Map<PersonId, Integer> given = new HashMap<>();
    private final Map<PersonId, Integer> met = new HashMap<>();

    GoldScores(Map<ComparisonId, Outcome> known) {
        this.known = Map.copyOf(known);
    }

    void add(Judgment judgment) {
        var right = known.get(judgment.comparison());
        if (right != null && judgment.round() == 0) {
            given.merge(judgment.worker(), 1, Integer::sum);
            met.merge(judgment.worker(), judgment.outcome() == right ? 1 : 0, Integer::sum);
        }
    }

    /** Whether the worker met this share of the known answers they were given; who was given none has not. */
    boolean reaches(PersonId worker, double share) {
        int of = given.getOrDefault(worker, 0);
        return of > 0 && met.getOrDefault(worker, 0) >= share * of;
    }
}
