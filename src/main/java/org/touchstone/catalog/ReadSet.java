package org.touchstone.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.LabelledPair.Beside;

/**
 * Responses to be judged as a line of a file gives them, with what the line says of them.
 *
 * @param label the probability that the first of two responses is the better one, 1/2 for a tie; null where the line does not say, and for any
 *     other number of responses
 * @param strength by how much, as in {@link LabelledPair}
 * @param votes what people said elsewhere; a vote without a worker counts and is nobody's judgment
 * @param beside what files of our own tell besides
 */
public record ReadSet(
        CandidateSet set, @Nullable Double label, @Nullable Double strength, List<Vote> votes, Beside beside) {

    public ReadSet {
        votes = List.copyOf(votes);
    }

    private ReadSet(CandidateSet set, @Nullable Double label, @Nullable Double strength, List<Vote> votes) {
        this(set, label, strength, votes, Beside.NOTHING);
    }

    /** Responses of which nothing is known but, perhaps, the answer. */
    static ReadSet of(CandidateSet set) {
        return new ReadSet(set, label(set.known()), null, List.of());
    }

    /** A pair with a label. What is certain is a known answer; a mere probability is none by itself. */
    static ReadSet labelled(CandidateSet set, double label, @Nullable Double strength) {
        boolean certain = label == 0 || label == 1;
        var known = certain && set.known() == null ? favoured(label) : set.known();
        return new ReadSet(new CandidateSet(set.conversation(), set.responses(), known), label, strength, List.of());
    }

    /** Which response a label is in favour of; null for a tie. */
    static @Nullable Preferred favoured(double label) {
        return label == 0.5 ? null : label > 0.5 ? Preferred.FIRST : Preferred.SECOND;
    }

    /** A pair whose label follows from its votes, a tie counting half for each; no label without votes. */
    static ReadSet voted(CandidateSet set, List<Vote> votes) {
        var shares = votes.stream().mapToDouble(vote -> share(vote.preferred())).average();
        var steps = votes.stream()
                .map(Vote::strength)
                .flatMap(step -> Optional.ofNullable(step).stream())
                .mapToInt(Integer::intValue)
                .average();
        return new ReadSet(
                set,
                shares.isPresent() ? shares.getAsDouble() : null,
                steps.isPresent() ? steps.getAsDouble() : null,
                votes);
    }

    ReadSet with(List<Vote> given) {
        return new ReadSet(set, label, strength, given, beside);
    }

    ReadSet with(Beside told) {
        return new ReadSet(set, label, strength, votes, told);
    }

    /** The pair with its label, where it has one. */
    public Optional<LabelledPair> labelled() {
        return label == null
                ? Optional.empty()
                : Optional.of(new LabelledPair(set.pair(), label, strength, votes, beside));
    }

    /** The votes that can be somebody's judgments. */
    List<Vote> namedVotes() {
        return votes.stream().filter(vote -> vote.worker() != null).toList();
    }

    private static @Nullable Double label(@Nullable Preferred known) {
        return known == null ? null : share(known);
    }

    static double share(@Nullable Preferred preferred) {
        return switch (preferred) {
            case FIRST -> 1;
            case SECOND -> 0;
            case null -> 0.5;
        };
    }
}
