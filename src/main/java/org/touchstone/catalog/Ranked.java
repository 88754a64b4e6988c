package org.touchstone.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Two or more responses that were ranked. They come in together where as many may, and as every two of them where not; a label belongs to two
 * responses and not to more.
 */
record Ranked(Conversation conversation, List<Response> responses) {

    Ranked {
        responses = List.copyOf(responses);
    }

    /** Says what is known of two of the responses, by their places from 0. */
    @FunctionalInterface
    interface Verdict {

        ReadSet of(CandidateSet pair, int one, int other);
    }

    List<ReadSet> sets(ResponseCount count, Verdict verdict) throws UnfitRow {
        if (responses.stream().map(Response::content).distinct().count() < responses.size()) {
            throw new UnfitRow(
                    responses.size() == 2
                            ? "The two responses are the same text"
                            : "Two of the responses are the same text");
        }
        if (responses.size() > 2 && count.admits(responses.size())) {
            return List.of(ReadSet.of(new CandidateSet(conversation, responses, null)));
        }
        var pairs = new ArrayList<ReadSet>();
        for (int one = 0; one < responses.size(); one++) {
            for (int other = one + 1; other < responses.size(); other++) {
                var pair = new CandidateSet(conversation, List.of(responses.get(one), responses.get(other)), null);
                pairs.add(verdict.of(pair, one, other));
            }
        }
        return pairs;
    }

    /** A label by two ranks, of which the smaller is the better; how far they lie apart is the strength. */
    static ReadSet byRank(CandidateSet pair, int one, int other) {
        int steps = one - other;
        return ReadSet.labelled(pair, ReadSet.share(PairRow.favoured(steps)), (double) steps);
    }
}
