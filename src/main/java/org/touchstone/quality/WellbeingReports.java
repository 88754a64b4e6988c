package org.touchstone.quality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.labeling.Feeling;
import org.touchstone.labeling.Mood;
import org.touchstone.labeling.Wellbeing;
import org.touchstone.quality.WellbeingReport.Felt;
import org.touchstone.quality.WellbeingReport.Period;
import org.touchstone.statistics.ClusteredMean;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Figure;

/** How the workers of a study felt, taken together. */
@Service
@Transactional(readOnly = true)
public class WellbeingReports {

    private static final double LEVEL = 0.95;
    private static final int LAST_DAY = 6;

    private final Wellbeing wellbeing;

    WellbeingReports(Wellbeing wellbeing) {
        this.wellbeing = wellbeing;
    }

    /** The figures of a study; nothing but a count where they would say something of single people. */
    public WellbeingReport of(StudyId study) {
        var all = wellbeing.of(study);
        var said = all.stream().filter(mood -> mood.feelings() != null).toList();
        int workers = workers(said);
        return workers < WellbeingReport.FEWEST
                ? new WellbeingReport(said.size(), null, null, List.of(), List.of())
                : new WellbeingReport(said.size(), workers, all.size() - said.size(), felt(said), periods(said));
    }

    /** Too little at the end goes to the period before, so that no difference of sums uncovers it. */
    private static List<Period> periods(List<Mood> said) {
        var parts = new ArrayList<List<Mood>>();
        var open = new ArrayList<Mood>();
        for (var week : weeks(said).values()) {
            open.addAll(week);
            if (workers(open) >= WellbeingReport.FEWEST) {
                parts.add(new ArrayList<>(open));
                open.clear();
            }
        }
        parts.getLast().addAll(open);
        return parts.stream().map(WellbeingReports::period).toList();
    }

    private static Map<LocalDate, List<Mood>> weeks(List<Mood> said) {
        return said.stream()
                .collect(Collectors.groupingBy(WellbeingReports::monday, TreeMap::new, Collectors.toList()));
    }

    private static Period period(List<Mood> said) {
        var weeks = weeks(said).keySet();
        var last = weeks.stream().max(LocalDate::compareTo).orElseThrow();
        var first = weeks.stream().min(LocalDate::compareTo).orElseThrow();
        return new Period(first, last.plusDays(LAST_DAY), said.size(), workers(said), felt(said));
    }

    private static List<Felt> felt(List<Mood> said) {
        return Arrays.stream(Feeling.values())
                .map(feeling -> new Felt(feeling, mean(said, feeling)))
                .toList();
    }

    private static Figure mean(List<Mood> said, Feeling feeling) {
        var names = said.stream().map(Mood::worker).distinct().toList();
        var clusters =
                said.stream().mapToInt(mood -> names.indexOf(mood.worker())).toArray();
        var values = said.stream()
                .map(Mood::feelings)
                .filter(Objects::nonNull)
                .mapToDouble(feelings -> feelings.level(feeling))
                .toArray();
        var estimate = ClusteredMean.of(values, clusters, LEVEL);
        var interval = estimate.interval();
        return interval == null
                ? Shown.of(estimate)
                : new Figure(estimate.value(), within(interval.low()), within(interval.high()), null);
    }

    /** A mean of levels lies between the lowest and the highest level, and so does what is said of it. */
    private static double within(double end) {
        return Math.clamp(end, 0, Feeling.MOST);
    }

    private static int workers(List<Mood> said) {
        return Math.toIntExact(said.stream().map(Mood::worker).distinct().count());
    }

    private static LocalDate monday(Mood mood) {
        return LocalDate.ofInstant(mood.at(), ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
