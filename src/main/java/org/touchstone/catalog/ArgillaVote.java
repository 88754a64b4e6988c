package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody answered in Argilla about the responses of a record.
 *
 * @param ranks the rank of each response, of which the smallest is the best
 * @param ranked whether they gave the ranks themselves, so that the steps between them mean something
 */
record ArgillaVote(@Nullable String worker, List<Integer> ranks, boolean ranked) {

    /** Reads an answer; empty where it is about something else. */
    static Optional<ArgillaVote> of(@Nullable JsonNode user, @Nullable JsonNode value, TextFields fields)
            throws UnfitRow {
        var worker = WorkerName.of(user);
        if (value != null && value.isString() && fields.responses().size() == 2) {
            return PairAnswer.of(value.stringValue(), fields)
                    .map(answer -> new ArgillaVote(worker, answer.ranks(), false));
        }
        var ranking = ranking(value);
        return ranking.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArgillaVote(worker, ranks(ranking, fields), true));
    }

    /** The votes on two of the responses, by their places. */
    static List<Vote> on(List<ArgillaVote> votes, int one, int other) {
        return votes.stream().map(vote -> vote.on(one, other)).toList();
    }

    private Vote on(int one, int other) {
        int steps = ranks.get(one) - ranks.get(other);
        return new Vote(worker, PairRow.favoured(steps), null, null, ranked ? steps : null);
    }

    /** A list of places, or, as datasets keep such lists, the list of ranks beside that of values. */
    private static List<Place> ranking(@Nullable JsonNode value) {
        var places = new ArrayList<Place>();
        if (value != null && value.isArray()) {
            value.values().forEach(place -> add(places, place.get("rank"), place.get("value")));
        }
        if (value != null && value.isObject() && value.path("rank").isArray()) {
            for (int i = 0; i < value.get("rank").size(); i++) {
                add(places, value.get("rank").get(i), value.path("value").get(i));
            }
        }
        return places;
    }

    private static void add(List<Place> places, @Nullable JsonNode rank, @Nullable JsonNode value) {
        if (rank != null && value != null && value.isString()) {
            places.add(new Place(rank.isIntegralNumber() ? rank.asInt(0) : 0, value.stringValue()));
        }
    }

    private static List<Integer> ranks(List<Place> ranking, TextFields fields) throws UnfitRow {
        var ranks = new int[fields.responses().size()];
        for (var place : ranking) {
            int response = fields.place(place.value);
            if (response >= 0) {
                ranks[response] = place.rank;
            }
        }
        if (Arrays.stream(ranks).anyMatch(rank -> rank < 1)) {
            throw new UnfitRow("A ranking must give each response a rank from 1");
        }
        return Arrays.stream(ranks).boxed().toList();
    }

    private record Place(int rank, String value) {}
}
