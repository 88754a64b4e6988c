package org.touchstone.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.quality.WorkerReport.Left;
import org.touchstone.quality.WorkerReport.Work;
import org.touchstone.statistics.Binomial;
import org.touchstone.statistics.Wilson;
import org.touchstone.support.Figure;

/** The figures of one worker of a study, before the worker has a name. */
record WorkerFigures(PersonId worker, Work work, Figure agreement, Left left) {

    private static final double LEVEL = 0.95;
    private static final double FALSE_DISCOVERIES = 0.05;

    /** One entry for each worker, the busiest first. */
    static List<WorkerFigures> of(Ballots ballots) {
        var agreements = Beside.agreements(ballots, ballots::code);
        var judged = judged(ballots);
        var workers = IntStream.range(0, judged.length)
                .mapToObj(worker -> of(ballots.workers().get(worker), ballots, judged[worker], agreements))
                .toList();
        double limit = limit(workers.stream()
                .filter(worker -> worker.left.decisive() > 0)
                .mapToDouble(worker -> worker.left.p())
                .sorted()
                .toArray());
        return workers.stream()
                .map(worker -> worker.flagged(limit))
                .sorted(Comparator.comparingInt((WorkerFigures worker) -> worker.work.judged())
                        .reversed()
                        .thenComparing(worker -> worker.worker.value()))
                .toList();
    }

    /** The numbers of each worker's judgments. */
    private static int[][] judged(Ballots ballots) {
        var counts = new int[ballots.workers().size()];
        IntStream.range(0, ballots.size()).forEach(ballot -> counts[ballots.worker(ballot)]++);
        var judged = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(counts, 0);
        IntStream.range(0, ballots.size()).forEach(ballot -> {
            int worker = ballots.worker(ballot);
            judged[worker][counts[worker]++] = ballot;
        });
        return judged;
    }

    private static WorkerFigures of(PersonId worker, Ballots ballots, int[] judged, double[] agreements) {
        int ties = count(judged, ballot -> ballots.code(ballot) == 0);
        int left = count(judged, ballots::choseLeft);
        var last = Arrays.stream(judged).mapToObj(ballots::judgedAt).max(Comparator.naturalOrder());
        return new WorkerFigures(
                worker,
                new Work(judged.length, ties, medianTime(ballots, judged), last.orElse(Instant.EPOCH)),
                agreement(Arrays.stream(judged)
                        .mapToDouble(ballot -> agreements[ballot])
                        .filter(agreement -> !Double.isNaN(agreement))
                        .toArray()),
                left(left, count(judged, ballots::choseASide)));
    }

    private static int count(int[] judged, IntPredicate wanted) {
        return Math.toIntExact(Arrays.stream(judged).filter(wanted).count());
    }

    private static Figure agreement(double[] agreements) {
        return agreements.length == 0
                ? Figure.missing("nobody else has judged the same comparisons")
                : share(Arrays.stream(agreements).sum(), agreements.length);
    }

    private static Left left(int chosen, int decisive) {
        var share = decisive == 0
                ? Figure.missing("no judgment chose a response on a known side")
                : share(chosen, decisive);
        return new Left(chosen, decisive, share, Binomial.twoSided(chosen, decisive, 0.5), false);
    }

    private static Figure share(double part, int whole) {
        var interval = Wilson.interval(part, whole, LEVEL);
        return new Figure(part / whole, interval.low(), interval.high(), null);
    }

    private static @Nullable Duration medianTime(Ballots ballots, int[] judged) {
        var times = Arrays.stream(judged)
                .filter(ballot -> !ballots.external(ballot))
                .map(ballots::activeMs)
                .sorted()
                .toArray();
        return times.length == 0 ? null : median(times);
    }

    private static Duration median(int[] times) {
        return Duration.ofMillis((times[(times.length - 1) / 2] + (long) times[times.length / 2]) / 2);
    }

    /** The largest p-value that still counts as standing out; below all of them if none does. */
    private static double limit(double[] ascending) {
        return IntStream.iterate(ascending.length - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> ascending[i] <= FALSE_DISCOVERIES * (i + 1) / ascending.length)
                .mapToDouble(i -> ascending[i])
                .findFirst()
                .orElse(-1);
    }

    private WorkerFigures flagged(double limit) {
        var flag = new Left(left.chosen(), left.decisive(), left.share(), left.p(), left.p() <= limit);
        return new WorkerFigures(worker, work, agreement, flag);
    }
}
