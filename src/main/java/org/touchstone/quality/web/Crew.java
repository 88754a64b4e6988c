package org.touchstone.quality.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.quality.Judges;
import org.touchstone.quality.Roster;
import org.touchstone.quality.reports.Patience;
import org.touchstone.quality.workers.Counted;
import org.touchstone.quality.workers.WorkerSheet;
import org.touchstone.quality.workers.Workforce;
import org.touchstone.statistics.Wilson;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/** Sums up the workers of a study in a few numbers. */
@Component
class Crew {

    private static final double LEVEL = 0.95;

    private final Workforce workforce;
    private final Roster roster;

    Crew(Workforce workforce, Roster roster) {
        this.workforce = workforce;
        this.roster = roster;
    }

    /**
     * The workers of a study as a whole.
     *
     * @param workers how many have judged
     * @param alarmed how many of them stand out by some rule
     * @param gold the share of known answers that were met by all together
     * @param quartiles of the workers' agreement with the others, in ascending order; empty where nobody has any
     */
    record Sum(int workers, int alarmed, Counted gold, List<Double> quartiles) {

        /** A quartile in percent, from 0 for the lower to 2 for the upper. */
        public Phrase quartile(int which) {
            return Figure.percent(quartiles.get(which), 1);
        }
    }

    /** By the newest figures there are at once; nobody while there are none. */
    Sum of(StudyId study, Judges judges) {
        var simulated = simulated(study);
        var sheets =
                workforce.sheets(study, Workforce.READING_SPEED, Patience.PAGE).present().orElse(List.of()).stream()
                        .filter(sheet -> judges == Judges.ALL || !simulated.contains(sheet.worker()))
                        .toList();
        return new Sum(
                sheets.size(),
                Math.toIntExact(sheets.stream()
                        .filter(sheet -> !sheet.alarms().isEmpty())
                        .count()),
                gold(sheets),
                quartiles(sheets));
    }

    private Set<PersonId> simulated(StudyId study) {
        return roster.of(study).stream()
                .filter(Roster.Entry::simulated)
                .map(Roster.Entry::id)
                .collect(Collectors.toSet());
    }

    private static Counted gold(List<WorkerSheet> sheets) {
        var golds = sheets.stream().map(sheet -> sheet.accord().gold()).toList();
        int whole = golds.stream().mapToInt(Counted::n).sum();
        if (whole == 0) {
            return new Counted(Figure.missing("no comparison with a known answer was judged"), 0);
        }
        double met = golds.stream()
                .filter(gold -> gold.n() > 0)
                .mapToDouble(Crew::met)
                .sum();
        var interval = Wilson.interval(met, whole, LEVEL);
        return new Counted(new Figure(met / whole, interval.low(), interval.high(), null), whole);
    }

    private static double met(Counted gold) {
        return Math.rint(Objects.requireNonNull(gold.figure().value()) * gold.n());
    }

    private static List<Double> quartiles(List<WorkerSheet> sheets) {
        double[] shares = sheets.stream()
                .map(sheet -> sheet.accord().agreement().figure().value())
                .filter(Objects::nonNull)
                .mapToDouble(share -> share)
                .sorted()
                .toArray();
        return shares.length == 0
                ? List.of()
                : Arrays.stream(new double[] {0.25, 0.5, 0.75})
                        .mapToObj(part -> quantile(shares, part))
                        .toList();
    }

    /** Between the values that lie next to it, as most software has it (type 7 of Hyndman and Fan, 1996). */
    private static double quantile(double[] ascending, double part) {
        double at = part * (ascending.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (at - below) * (ascending[above] - ascending[below]);
    }
}
