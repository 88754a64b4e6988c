package org.touchstone.quality.bias;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.touchstone.accounts.PersonView;
import org.touchstone.quality.bias.BiasReport.Leaning;
import org.touchstone.quality.bias.BiasReport.Position;
import org.touchstone.statistics.BenjaminiHochberg;
import org.touchstone.statistics.Binomial;
import org.touchstone.statistics.ClopperPearson;

/**
 * How far choices follow the side. Sides are balanced by the server for every worker, so one half is what no bias gives;
 * judgments that were given elsewhere say nothing of sides and are left out.
 */
final class PositionFigures {

    private static final double FALSE_DISCOVERIES = 0.05;

    private final int[] chosen;
    private final int[] decisive;
    private final int comparisons;
    private final Why why;

    PositionFigures(Ballots ballots) {
        chosen = new int[ballots.workers().size()];
        decisive = new int[chosen.length];
        ballots.decisive().filter(Ballot::sided).forEach(ballot -> {
            chosen[ballot.worker()] += ballot.choseLeft() ? 1 : 0;
            decisive[ballot.worker()]++;
        });
        comparisons = Math.toIntExact(ballots.decisive()
                .filter(Ballot::sided)
                .mapToInt(Ballot::comparison)
                .distinct()
                .count());
        why = ballots.decisive().findAny().isEmpty() ? Why.NO_CHOICE : Why.NO_SIDE;
    }

    Position position(IntFunction<PersonView> workers) {
        int[] tested =
                IntStream.range(0, decisive.length).filter(w -> decisive[w] > 0).toArray();
        double[] p = Arrays.stream(tested)
                .mapToDouble(w -> Binomial.twoSided(chosen[w], decisive[w], 0.5))
                .toArray();
        double[] adjusted = BenjaminiHochberg.adjusted(p);
        List<Leaning> leaning = IntStream.range(0, tested.length)
                .filter(i -> adjusted[i] <= FALSE_DISCOVERIES)
                .mapToObj(i -> leaning(workers.apply(tested[i]), tested[i], adjusted[i]))
                .sorted(Comparator.comparingDouble(Leaning::adjusted).thenComparing(Leaning::worker))
                .toList();
        int alone = Math.toIntExact(
                Arrays.stream(p).filter(value -> value <= FALSE_DISCOVERIES).count());
        return new Position(left(), tested.length, alone, leaning);
    }

    private Leaning leaning(PersonView worker, int number, double adjusted) {
        return new Leaning(worker.pseudonym(), worker.simulated(), chosen[number], decisive[number], adjusted);
    }

    private Measure left() {
        int lefts = Arrays.stream(chosen).sum();
        int all = Arrays.stream(decisive).sum();
        return all == 0
                ? Measure.missing(why)
                : Measure.of((double) lefts / all, ClopperPearson.interval(lefts, all, Share.LEVEL), all, comparisons);
    }
}
