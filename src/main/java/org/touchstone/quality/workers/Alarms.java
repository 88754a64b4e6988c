package org.touchstone.quality.workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.touchstone.quality.workers.Alarm.Proposal;
import org.touchstone.quality.workers.Alarm.Rule;

/**
 * The rules by which workers stand out. They act on the ends of intervals, not on points, so that few judgments alarm nobody:
 * the whole interval must lie beyond the limit.
 */
final class Alarms {

    /** Below so many, an interval says little and the study has better things to look at. */
    private static final int FEWEST = 10;

    /** A quartile of fewer other workers is no limit. */
    private static final int FEWEST_OTHERS = 5;

    private static final double MOST_FAST = 0.2;
    /** Somebody honest who is right in 85% of answers differs from themselves in 25.5% of repeats, a spammer in half. */
    private static final double MOST_FLIPS = 0.4;

    private static final double MOST_COPIES = 0.2;

    private final List<WorkerSheet> all;
    private final double goldLimit;

    /** @param goldLimit the share of known answers that the study expects of everybody */
    Alarms(List<WorkerSheet> all, double goldLimit) {
        this.all = all;
        this.goldLimit = goldLimit;
    }

    List<Alarm> about(WorkerSheet sheet) {
        var alarms = new ArrayList<Alarm>();
        var accord = sheet.accord();
        if (accord.gold().isBelow(goldLimit, FEWEST)) {
            alarms.add(Alarm.of(Rule.GOLD, Proposal.PAUSE, accord.gold(), goldLimit));
        }
        if (sheet.pace().fast().isAbove(MOST_FAST, FEWEST)) {
            alarms.add(Alarm.of(Rule.FAST, Proposal.PAUSE, sheet.pace().fast(), MOST_FAST));
        }
        if (sheet.bias().found() && sheet.bias().left().n() >= FEWEST) {
            alarms.add(left(sheet.bias()));
        }
        if (accord.flips().isAbove(MOST_FLIPS, FEWEST)) {
            alarms.add(Alarm.of(Rule.FLIPS, Proposal.LOOK, accord.flips(), MOST_FLIPS));
        }
        if (sheet.habits().copies().isAbove(MOST_COPIES, FEWEST)) {
            alarms.add(Alarm.of(Rule.COPIES, Proposal.TELL, sheet.habits().copies(), MOST_COPIES));
        }
        besideOthers(sheet, alarms);
        alarms.sort((one, other) -> one.rule().compareTo(other.rule()));
        return alarms;
    }

    private static Alarm left(WorkerSheet.Bias bias) {
        boolean grave = bias.left().isAbove(0.75, FEWEST) || bias.left().isBelow(0.25, FEWEST);
        return Alarm.of(Rule.LEFT, grave ? Proposal.PAUSE : Proposal.TELL, bias.left(), bias.p());
    }

    private void besideOthers(WorkerSheet sheet, List<Alarm> alarms) {
        double lower = quartile(sheet, other -> other.accord().agreement(), 0.25);
        if (sheet.accord().agreement().isBelow(lower, FEWEST)) {
            alarms.add(Alarm.of(Rule.AGREEMENT, Proposal.LOOK, sheet.accord().agreement(), lower));
        }
        var longer = sheet.bias().longer();
        double most = quartile(sheet, other -> other.bias().longer(), 0.75);
        double least = quartile(sheet, other -> other.bias().longer(), 0.25);
        if (longer.isAbove(most, 2 * FEWEST) || longer.isBelow(least, 2 * FEWEST)) {
            boolean above = longer.isAbove(most, 2 * FEWEST);
            alarms.add(Alarm.of(Rule.LENGTH, Proposal.LOOK, longer, above ? most : least));
        }
    }

    /** A quartile of the figure over the other workers with enough judgments; {@code NaN}, which alarms nobody, if few. */
    private double quartile(WorkerSheet sheet, Function<WorkerSheet, Counted> figure, double share) {
        var others = all.stream()
                .filter(other -> !other.worker().equals(sheet.worker()))
                .map(figure)
                .filter(counted -> counted.n() >= FEWEST)
                .map(counted -> counted.figure().value())
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (others.length < FEWEST_OTHERS) {
            return Double.NaN;
        }
        Arrays.sort(others);
        return others[(int) Math.round(share * (others.length - 1))];
    }
}
