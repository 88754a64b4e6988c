package org.touchstone.labeling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Preferred;
import org.touchstone.catalog.Vote;

/** A judgment that was given elsewhere, about to be taken in. */
record ExternalVote(
        Place place, Outcome outcome, Instant at, @Nullable String rationale) {

    /** Whose it is, and of what; there is one for each. */
    record Place(ComparisonId comparison, PersonId worker) {}

    /** @param arrival the time to write down where the vote has none of its own */
    static ExternalVote of(Place place, Vote vote, Instant arrival) {
        var at = vote.at();
        return new ExternalVote(place, outcome(vote.preferred()), at == null ? arrival : at, vote.rationale());
    }

    private static Outcome outcome(@Nullable Preferred preferred) {
        return switch (preferred) {
            case FIRST -> Outcome.FIRST;
            case SECOND -> Outcome.SECOND;
            case null -> Outcome.TIE;
        };
    }
}
