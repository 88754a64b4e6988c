package org.touchstone.quality.workers;

import java.time.LocalDate;
import java.util.List;
import org.touchstone.labeling.Observation;
import org.touchstone.quality.workers.Examples.Kind;
import org.touchstone.statistics.ClusteredShare;
import org.touchstone.statistics.MedianInterval;

/**
 * What the page about one worker shows beside the sheet.
 *
 * @param days in UTC, the first in front
 */
public record WorkerDetail(
        List<Day> days,
        List<Observation> wrong,
        List<Observation> alone,
        List<Observation> fast,
        List<Observation> latest) {

    /** One day of work. */
    public record Day(LocalDate day, int judged, Counted agreement, Counted median) {}

    static WorkerDetail of(Track track) {
        var days = track.days.entrySet().stream()
                .map(entry -> day(entry.getKey(), entry.getValue()))
                .toList();
        var examples = track.examples;
        return new WorkerDetail(
                days,
                examples.of(Kind.WRONG_GOLD),
                examples.of(Kind.ALONE),
                examples.of(Kind.FAST),
                examples.of(Kind.LATEST));
    }

    private static Day day(LocalDate day, Track.Day work) {
        double[] agreements = work.agreements.values();
        double[] times = work.times.values();
        return new Day(
                day,
                work.judged,
                Counted.of(
                        ClusteredShare.of(agreements, work.agreements.names(), Counted.LEVEL),
                        agreements.length,
                        "nobody else has judged the same comparisons"),
                Counted.of(MedianInterval.of(times, Counted.LEVEL), times.length, "nothing was judged"));
    }
}
