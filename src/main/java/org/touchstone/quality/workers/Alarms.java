package org.touchstone.quality.workers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.touchstone.quality.workers.Alarm.Proposal;
import org.touchstone.quality.workers.Alarm.Rule;

/**
 * The rules by which workers stand out. They act on the ends of intervals, not on points, so that few judgments alarm nobody:
 * the whole interval must lie beyond the limit.
 */
final class Alarms {

    /** Below so many, an interval says little and the study has better things to look at. */
    static final int FEWEST = 10;

    private final Limits limits;
    private final double usualGold;
    private final Others agreement;
    private final Others longer;
    private final Others lists;
    private final Others bold;

    /**
     * @param all the sheets of the whole study
     * @param usualGold the share of known answers that is expected where nothing is set
     */
    Alarms(List<WorkerSheet> all, Limits limits, double usualGold) {
        this.limits = limits;
        this.usualGold = usualGold;
        this.agreement = Others.of(all.stream().map(sheet -> sheet.accord().agreement()));
        this.longer = Others.of(all.stream().map(sheet -> sheet.bias().longer()));
        this.lists = Others.of(all.stream().map(sheet -> sheet.bias().lists()));
        this.bold = Others.of(all.stream().map(sheet -> sheet.bias().bold()));
    }

    List<Alarm> about(WorkerSheet sheet) {
        var alarms = new ArrayList<Alarm>();
        var accord = sheet.accord();
        below(Rule.GOLD, Proposal.PAUSE, accord.gold(), Limit.of(limits.gold(), usualGold), alarms);
        above(Rule.FAST, Proposal.PAUSE, sheet.pace().fast(), Limit.of(limits.fast(), Limits.FAST), alarms);
        if (sheet.bias().found() && sheet.bias().left().n() >= FEWEST) {
            alarms.add(left(sheet.bias()));
        }
        above(Rule.FLIPS, Proposal.LOOK, accord.flips(), Limit.of(limits.flips(), Limits.FLIPS), alarms);
        var lower = Limit.of(limits.agreement(), agreement.quantile(accord.agreement(), 0.25));
        below(Rule.AGREEMENT, Proposal.LOOK, accord.agreement(), lower, alarms);
        unlike(Rule.LENGTH, sheet.bias().longer(), longer, alarms);
        unlike(Rule.LISTS, sheet.bias().lists(), lists, alarms);
        unlike(Rule.BOLD, sheet.bias().bold(), bold, alarms);
        above(Rule.COPIES, Proposal.TELL, sheet.habits().copies(), Limit.of(limits.copies(), Limits.COPIES), alarms);
        alarms.sort(Comparator.comparing(Alarm::rule));
        return alarms;
    }

    private static void below(Rule rule, Proposal proposal, Counted counted, Limit limit, List<Alarm> alarms) {
        if (counted.isBelow(limit.at(), FEWEST)) {
            alarms.add(Alarm.of(rule, proposal, counted, limit));
        }
    }

    private static void above(Rule rule, Proposal proposal, Counted counted, Limit limit, List<Alarm> alarms) {
        if (counted.isAbove(limit.at(), FEWEST)) {
            alarms.add(Alarm.of(rule, proposal, counted, limit));
        }
    }

    private Alarm left(WorkerSheet.Bias bias) {
        var limit = Limit.of(limits.left(), Limits.LEFT);
        boolean grave = bias.left().isAbove(limit.at(), FEWEST) || bias.left().isBelow(1 - limit.at(), FEWEST);
        return Alarm.of(Rule.LEFT, grave ? Proposal.PAUSE : Proposal.TELL, bias.left(), limit)
                .with(bias.p());
    }

    /** Some taste for what is long or well set is common, so that others are the measure and not one half. */
    private static void unlike(Rule rule, Counted own, Others others, List<Alarm> alarms) {
        double most = others.quantile(own, 0.75);
        double least = others.quantile(own, 0.25);
        if (own.isAbove(most, 2 * FEWEST)) {
            alarms.add(Alarm.of(rule, Proposal.LOOK, own, Limit.usual(most)));
        } else if (own.isBelow(least, 2 * FEWEST)) {
            alarms.add(Alarm.of(rule, Proposal.LOOK, own, Limit.usual(least)));
        }
    }
}
