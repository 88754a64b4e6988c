package org.touchstone.quality.workers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

/** Turns what went by into figures and alarms, for all workers of a study together. */
final class Sheets {

    private static final double FALSE_DISCOVERIES = 0.05;

    private Sheets() {}

    /**
     * One sheet for each worker who has judged, the busiest first.
     *
     * @param goldLimit the share of known answers that the study expects of everybody
     */
    static List<WorkerSheet> of(Map<PersonId, Track> tracks, Map<PersonId, Dropped> dropped, double goldLimit) {
        var workers = new ArrayList<>(tracks.keySet());
        workers.sort(Comparator.comparing(PersonId::value));
        double[] p = workers.stream()
                .map(tracks::get)
                .mapToDouble(track -> Binomial.twoSided(track.left, track.decisive, 0.5))
                .toArray();
        boolean[] found = BenjaminiHochberg.found(p, FALSE_DISCOVERIES);
        double[] scores = MedianInterval.robustScores(
                workers.stream().map(tracks::get).mapToDouble(Sheets::logMedian).toArray());
        var sheets = new ArrayList<WorkerSheet>();
        for (int i = 0; i < workers.size(); i++) {
            var worker = workers.get(i);
            var bare = sheet(worker, tracks.getOrDefault(worker, new Track()), dropped);
            sheets.add(with(bare, p[i], found[i], scores[i]));
        }
        var alarms = new Alarms(sheets, goldLimit);
        return sheets.stream()
                .map(sheet -> alarmed(sheet, alarms.about(sheet)))
                .sorted(Comparator.comparingInt(WorkerSheet::judged).reversed())
                .toList();
    }

    private static double logMedian(Track track) {
        return Math.log(Math.max(
                1, MedianInterval.of(track.times.values(), Counted.LEVEL).value()));
    }

    private static WorkerSheet sheet(PersonId worker, Track track, Map<PersonId, Dropped> dropped) {
        return new WorkerSheet(
                worker,
                track.judged,
                track.last,
                accord(track),
                bias(track),
                pace(track),
                habits(track, dropped.getOrDefault(worker, Dropped.NOTHING)),
                List.of());
    }

    private static Accord accord(Track track) {
        double[] agreements = track.agreements.values();
        return new Accord(
                Counted.share(track.right, track.golds, "no comparison with a known answer was judged"),
                Counted.of(
                        ClusteredShare.of(agreements, track.agreements.names(), Counted.LEVEL),
                        agreements.length,
                        "nobody else has judged the same comparisons"),
                Counted.share(track.same, track.repeats, "no comparison was shown again"),
                Counted.share(track.flipped, track.chosenTwice, "no comparison was shown again"));
    }

    private static Bias bias(Track track) {
        return new Bias(
                Counted.share(track.left, track.decisive, "no judgment chose a response"),
                track.left,
                1,
                false,
                Counted.share(track.longer, track.lengthsApart, "no two responses differed much in length"));
    }

    private static Pace pace(Track track) {
        double[] times = track.times.values();
        return new Pace(
                Counted.of(MedianInterval.of(times, Counted.LEVEL), times.length, "nothing was judged"),
                null,
                Counted.share(track.fast, track.judged, "nothing was judged"));
    }

    private static Habits habits(Track track, Dropped dropped) {
        return new Habits(
                Counted.share(track.ties, track.ties + track.decisive, "nothing was judged"),
                Counted.share(dropped.skipped(), track.judged + dropped.skipped(), "nothing was handed out"),
                Counted.share(dropped.undone(), track.judged + dropped.undone(), "nothing was judged"),
                Counted.share(track.copies.copies(), track.copies.counted(), "no rationales of five words or more"));
    }

    private static WorkerSheet with(WorkerSheet bare, double p, boolean found, double score) {
        var bias = bare.bias();
        var pace = bare.pace();
        return new WorkerSheet(
                bare.worker(),
                bare.judged(),
                bare.lastJudgedAt(),
                bare.accord(),
                new Bias(bias.left(), bias.chosenLeft(), p, found, bias.longer()),
                new Pace(pace.median(), Double.isNaN(score) ? null : score, pace.fast()),
                bare.habits(),
                List.of());
    }

    private static WorkerSheet alarmed(WorkerSheet bare, List<Alarm> alarms) {
        return new WorkerSheet(
                bare.worker(),
                bare.judged(),
                bare.lastJudgedAt(),
                bare.accord(),
                bare.bias(),
                bare.pace(),
                bare.habits(),
                alarms);
    }
}
