package org.touchstone.quality.workers;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Observation;
import org.touchstone.quality.workers.Examples.Kind;
import org.touchstone.quality.workers.WorkerDetail.Day;
import org.touchstone.statistics.ClusteredShare;

/** The days of one worker, and judgments to look at, from some of their comparisons. */
final class Diary {

    private final PersonId worker;
    private final int speed;
    private final Map<LocalDate, Work> days = new TreeMap<>();
    private final Examples examples = new Examples();
    private int judged;

    Diary(PersonId worker, int speed) {
        this.worker = worker;
        this.speed = speed;
    }

    /** What one day adds up to. */
    private static final class Work {
        private final Counts agreements = new Counts();
        private final Counts times = new Counts();
        private int judged;
    }

    /** Takes in the standing judgments of one comparison. */
    void add(List<Observation> all) {
        var sitting = new Sitting(all, speed);
        all.stream()
                .filter(seen -> seen.round() == 0 && seen.worker().equals(worker))
                .forEach(seen -> add(seen, sitting));
    }

    private void add(Observation seen, Sitting sitting) {
        judged++;
        var day = days.computeIfAbsent(LocalDate.ofInstant(seen.judgedAt(), ZoneOffset.UTC), _ -> new Work());
        day.judged++;
        if (seen.activeMs() != null) {
            day.times.add(seen.activeMs().doubleValue(), 0);
        }
        var agreement = sitting.agreement(seen);
        if (agreement != null) {
            day.agreements.add(agreement, seen.of().conversation().hashCode());
        }
        boolean wrong = Track.isGold(seen) && seen.outcome() != seen.of().known();
        examples.look(seen, wrong, agreement != null && agreement == 0, sitting.isHasty(seen));
    }

    WorkerDetail detail() {
        return new WorkerDetail(
                judged,
                days.entrySet().stream()
                        .map(entry -> day(entry.getKey(), entry.getValue()))
                        .toList(),
                examples.of(Kind.WRONG_GOLD),
                examples.of(Kind.ALONE),
                examples.of(Kind.FAST),
                examples.of(Kind.LATEST));
    }

    private static Day day(LocalDate day, Work work) {
        double[] agreements = work.agreements.values();
        double[] times = work.times.values();
        return new Day(
                day,
                work.judged,
                Counted.of(
                        ClusteredShare.of(agreements, work.agreements.names(), Counted.LEVEL),
                        agreements.length,
                        Counted.NOBODY_ELSE),
                Counted.median(times));
    }
}
