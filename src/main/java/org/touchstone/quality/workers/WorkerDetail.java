package org.touchstone.quality.workers;

import java.time.LocalDate;
import java.util.List;
import org.touchstone.labeling.Observation;

/**
 * What the page about one worker shows beside the sheet: from their latest judgments, which are few enough to be read while
 * somebody waits.
 *
 * @param judged how many judgments were read, repeats left out
 * @param days in UTC, the first in front
 */
public record WorkerDetail(
        int judged,
        List<Day> days,
        List<Observation> wrong,
        List<Observation> alone,
        List<Observation> fast,
        List<Observation> latest) {

    /** One day of work. */
    public record Day(LocalDate day, int judged, Counted agreement, Counted median) {}
}
