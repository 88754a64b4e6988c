package org.touchstone.quality.workers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Observations.Dropped;
import org.touchstone.quality.workers.WorkerSheet.Accord;
import org.touchstone.quality.workers.WorkerSheet.Bias;
import org.touchstone.quality.workers.WorkerSheet.Habits;
import org.touchstone.quality.workers.WorkerSheet.Pace;
import org.touchstone.statistics.BenjaminiHochberg;
import org.touchstone.statistics.Binomial;
import org.touchstone.statistics.ClusteredShare;
import org.touchstone.statistics.MedianInterval;
import org.touchstone.statistics.RobustScale;
import org.touchstone.support.Figure;

/** Turns what went by into figures, for all workers of a study together; what stands out is said by {@link Alarms}. */
final class Sheets {

    private static final double FALSE_DISCOVERIES = 0.05;

    /** Among fewer workers nobody's pace is unusual. */
    private static final int FEWEST_PACES = 3;

    private final List<PersonId> workers;
    private final Map<PersonId, Track> tracks;
    private final Map<PersonId, Counted> reliability;
    private final Map<PersonId, Dropped> dropped;

    private Sheets(Map<PersonId, Track> tracks, Map<PersonId, Counted> reliability, Map<PersonId, Dropped> dropped) {
        this.workers = tracks.keySet().stream()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        this.tracks = tracks;
        this.reliability = reliability;
        this.dropped = dropped;
    }

    /** One sheet for each worker who has judged, the busiest first. */
    static List<WorkerSheet> of(
            Map<PersonId, Track> tracks, Map<PersonId, Counted> reliability, Map<PersonId, Dropped> dropped) {
        return new Sheets(tracks, reliability, dropped).sheets();
    }

    private List<WorkerSheet> sheets() {
        var all = workers.stream().map(this::track).toList();
        double[] p = all.stream()
                .mapToDouble(track -> Binomial.twoSided(track.left, track.sided, 0.5))
                .toArray();
        boolean[] found = found(all, p);
        double[] scores = scores(all);
        var sheets = new ArrayList<WorkerSheet>();
        for (int i = 0; i < p.length; i++) {
            sheets.add(sheet(workers.get(i), p[i], found[i], scores[i]));
        }
        sheets.sort(Comparator.comparingInt(WorkerSheet::judged).reversed());
        return sheets;
    }

    private Track track(PersonId worker) {
        return tracks.getOrDefault(worker, new Track());
    }

    /** Who chose nothing whose side is known is not tested, so that the others are tested among fewer. */
    private static boolean[] found(List<Track> tracks, double[] p) {
        int[] tested = IntStream.range(0, p.length)
                .filter(i -> tracks.get(i).sided > 0)
                .toArray();
        boolean[] among = BenjaminiHochberg.found(
                Arrays.stream(tested).mapToDouble(i -> p[i]).toArray(), FALSE_DISCOVERIES);
        var found = new boolean[p.length];
        IntStream.range(0, tested.length).forEach(i -> found[tested[i]] = among[i]);
        return found;
    }

    /** {@code NaN} for those whose times are not known, and for all where too few are. */
    private static double[] scores(List<Track> tracks) {
        double[] paces = tracks.stream().mapToDouble(Sheets::logMedian).toArray();
        double[] known =
                Arrays.stream(paces).filter(pace -> !Double.isNaN(pace)).toArray();
        if (known.length < FEWEST_PACES) {
            Arrays.fill(paces, Double.NaN);
            return paces;
        }
        var scale = RobustScale.of(known);
        return Arrays.stream(paces).map(scale::z).toArray();
    }

    private static double logMedian(Track track) {
        return Math.log(Math.max(
                1, MedianInterval.of(track.times.values(), Counted.LEVEL).value()));
    }

    private WorkerSheet sheet(PersonId worker, double p, boolean found, double score) {
        var track = track(worker);
        return new WorkerSheet(
                worker,
                track.judged,
                track.last,
                accord(track, reliability.get(worker)),
                bias(track, p, found),
                pace(track, score),
                habits(track, dropped.getOrDefault(worker, Dropped.NOTHING)),
                List.of());
    }

    private static Accord accord(Track track, @Nullable Counted reliability) {
        double[] agreements = track.agreements.values();
        return new Accord(
                Counted.share(track.right, track.golds, "no comparison with a known answer was judged"),
                Counted.of(
                        ClusteredShare.of(agreements, track.agreements.names(), Counted.LEVEL),
                        agreements.length,
                        Counted.NOBODY_ELSE),
                Counted.share(track.same, track.repeats, "no comparison was shown again"),
                Counted.share(track.flipped, track.chosenTwice, "no comparison was shown again"),
                reliability == null ? new Counted(Figure.missing(Counted.NOBODY_ELSE), 0) : reliability);
    }

    private static Bias bias(Track track, double p, boolean found) {
        return new Bias(
                Counted.share(track.left, track.sided, "no judgment chose a response on a known side"),
                track.left,
                p,
                found,
                track.longer.share("no two responses differed much in length"),
                track.lists.share("no two responses differed in lists"),
                track.bold.share("no two responses differed in bold text"));
    }

    private static Pace pace(Track track, double score) {
        double[] times = track.times.values();
        return new Pace(
                Counted.median(times),
                Double.isNaN(score) ? null : score,
                Counted.share(track.fast, track.timed, "how long it took is not known"));
    }

    /** Only what was judged here could have been skipped or taken back; that alone has a time. */
    private static Habits habits(Track track, Dropped dropped) {
        return new Habits(
                Counted.share(track.ties, track.ties + track.decisive, "nothing was judged"),
                Counted.share(dropped.skipped(), track.timed + dropped.skipped(), "nothing was handed out"),
                Counted.share(dropped.undone(), track.timed + dropped.undone(), "nothing was judged"),
                Counted.share(track.copies.copies(), track.copies.counted(), "no rationales of five words or more"),
                track.pasting.pasted());
    }
}
