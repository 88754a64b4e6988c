package org.touchstone.quality.consensus;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.consensus.ConsensusFindings.Worker;
import org.touchstone.quality.consensus.ConsensusReport.Bin;
import org.touchstone.quality.consensus.ConsensusReport.Counts;
import org.touchstone.quality.consensus.ConsensusReport.Kind;
import org.touchstone.quality.consensus.ConsensusReport.Method;
import org.touchstone.quality.consensus.ConsensusReport.Responses;
import org.touchstone.quality.consensus.ConsensusReport.Won;
import org.touchstone.statistics.AggregationChoice;
import org.touchstone.statistics.Wilson;
import org.touchstone.support.Figure;

/** Sums up a poll and the method chosen for it. */
final class ConsensusFigures {

    private static final double LEVEL = 0.95;

    /** In twentieths from one half on; below that no outcome has the half. */
    private static final int BINS = 11;

    private static final double ROUNDING = 1e-9;

    private final Poll poll;
    private final AggregationChoice choice;
    private final int[] certainty = new int[BINS];
    private final Map<Discord, Integer> discord = new EnumMap<>(Discord.class);
    private final Map<Outcome, Integer> won = new EnumMap<>(Outcome.class);
    private int simulated;

    ConsensusFigures(Poll poll, AggregationChoice choice) {
        this.poll = poll;
        this.choice = choice;
    }

    /** Counts a label in, and hands it on. */
    SoftLabel counted(SoftLabel label) {
        certainty[bin(label.chances().greatest())]++;
        discord.merge(label.discord(), 1, Integer::sum);
        won.merge(label.winner(), 1, Integer::sum);
        simulated += label.votes().simulated();
        return label;
    }

    private static int bin(double greatest) {
        double above = greatest + ROUNDING - 0.5;
        return above < 0 ? 0 : Math.min(BINS - 1, 1 + (int) (20 * above));
    }

    /** What was found, after all labels have been counted. */
    ConsensusFindings findings(UUID set) {
        var chosen = choice.chosen();
        return new ConsensusFindings(
                set,
                poll.digest(),
                new Method(chosen.method(), choice.reason(), chosen.iterations(), chosen.converged()),
                choice.scores(),
                counts(),
                workers());
    }

    private Counts counts() {
        return new Counts(
                poll.comparisons().size(),
                poll.labels().size(),
                poll.workers().size(),
                simulated,
                poll.labels().classes(),
                responses(),
                new Won(won(Outcome.FIRST), won(Outcome.TIE), won(Outcome.SECOND)),
                IntStream.range(0, BINS)
                        .mapToObj(bin -> new Bin(bin == 0 ? 0 : edge(bin), edge(bin + 1), certainty[bin]))
                        .toList(),
                Arrays.stream(Discord.values())
                        .map(kind -> new Kind(kind, discord.getOrDefault(kind, 0)))
                        .toList());
    }

    private Responses responses() {
        var recurrence = poll.pairs().recurrence();
        return new Responses(recurrence.things(), recurrence.recurring(), recurrence.suffices());
    }

    private int won(Outcome outcome) {
        return won.getOrDefault(outcome, 0);
    }

    private static double edge(int bin) {
        return (9 + bin) / 20.0;
    }

    private List<Worker> workers() {
        int[] given = poll.given();
        return IntStream.range(0, given.length)
                .mapToObj(worker -> worker(worker, given[worker]))
                .sorted(Comparator.comparingDouble(
                        worker -> Stream.ofNullable(worker.reliability().value())
                                .findFirst()
                                .orElse(0.0)))
                .toList();
    }

    private Worker worker(int worker, int votes) {
        double reliability = choice.chosen().reliability()[worker];
        var interval = Wilson.interval(Math.clamp(reliability, 0, 1) * votes, votes, LEVEL);
        return new Worker(
                poll.workers().get(worker),
                poll.simulated()[worker],
                votes,
                new Figure(reliability, interval.low(), interval.high(), null));
    }
}
