package org.touchstone.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.touchstone.quality.Cleaning.Rule;
import org.touchstone.statistics.KrippendorffAlpha;
import org.touchstone.statistics.KrippendorffAlpha.Metric;
import org.touchstone.statistics.LeaveOneOut;
import org.touchstone.support.Figure;

/** Sets agreement beside what it would be without some workers. */
final class Cleanings {

    private final Ballots ballots;
    private final boolean[] simulated;
    private final boolean[] leaning;
    private final boolean[] dissenting;

    private Cleanings(Ballots ballots, List<WorkerFigures> figures, Figure usual) {
        this.ballots = ballots;
        int workers = ballots.workers().size();
        this.simulated = new boolean[workers];
        this.leaning = new boolean[workers];
        this.dissenting = new boolean[workers];
        IntStream.range(0, ballots.size()).filter(ballots::simulated).forEach(b -> simulated[ballots.worker(b)] = true);
        for (var worker : figures) {
            int number = ballots.workers().indexOf(worker.worker());
            leaning[number] = worker.left().flagged();
            dissenting[number] = isBelow(worker.agreement(), usual);
        }
    }

    /** Every cleaning that leaves somebody out and something over, after the judgments as they are. */
    static List<Cleaning> of(Ballots ballots, List<WorkerFigures> figures, Figure usual) {
        var cleanings = new Cleanings(ballots, figures, usual);
        var all = new ArrayList<Cleaning>();
        for (var rule : Rule.values()) {
            if (rule == Rule.LEANING_OR_DISSENTING && !cleanings.hasBoth()) {
                continue;
            }
            var cleaning = cleanings.cleaned(rule);
            if (rule == Rule.NOBODY || (cleaning.without() > 0 && cleaning.comparisons() > 0)) {
                all.add(cleaning);
            }
        }
        return all;
    }

    /** Whether some lean and some dissent, so that leaving out both is more than leaving out the one. */
    private boolean hasBoth() {
        return IntStream.range(0, leaning.length).anyMatch(worker -> leaning[worker])
                && IntStream.range(0, dissenting.length).anyMatch(worker -> dissenting[worker]);
    }

    private static boolean isBelow(Figure own, Figure usual) {
        var high = own.high();
        var value = usual.value();
        return high != null && value != null && high < value;
    }

    private boolean isOut(Rule rule, int worker) {
        return switch (rule) {
            case NOBODY -> false;
            case SIMULATED -> simulated[worker];
            case LEANING -> leaning[worker];
            case DISSENTING -> dissenting[worker];
            case LEANING_OR_DISSENTING -> leaning[worker] || dissenting[worker];
        };
    }

    private Cleaning cleaned(Rule rule) {
        IntPredicate kept = ballot -> !isOut(rule, ballots.worker(ballot));
        var units = ballots.units(kept, ballots::code);
        return new Cleaning(
                rule,
                Math.toIntExact(IntStream.range(0, simulated.length)
                        .filter(worker -> isOut(rule, worker))
                        .count()),
                Math.toIntExact(IntStream.range(0, ballots.size()).filter(kept).count()),
                AgreementFigures.withTwo(units),
                AgreementFigures.estimate(LeaveOneOut.statistic(units)),
                AgreementFigures.estimate(KrippendorffAlpha.symmetrised(units, Metric.NOMINAL, code -> -code)));
    }
}
