package org.touchstone.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Side;
import org.touchstone.quality.WorkerReport.Left;
import org.touchstone.quality.WorkerReport.Work;
import org.touchstone.statistics.Binomial;
import org.touchstone.statistics.Wilson;
import org.touchstone.support.Figure;

/** The figures of one worker of a study, before the worker has a name. */
record WorkerFigures(PersonId worker, Work work, Figure agreement, Left left) {

    private static final double LEVEL = 0.95;
    private static final double FALSE_DISCOVERIES = 0.05;

    /** A judgment beside the others of its comparison; the agreement is null where there are none. */
    private record Beside(Judgment judgment, @Nullable Double agreement) {}

    /** One entry for each worker, the busiest first. */
    static List<WorkerFigures> of(List<Consensus> consensuses) {
        var workers = consensuses.stream()
                .flatMap(consensus -> consensus.judgments().stream().map(judgment -> beside(judgment, consensus)))
                .collect(Collectors.groupingBy(beside -> beside.judgment().worker()))
                .entrySet()
                .stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
        double limit = limit(
                workers.stream().mapToDouble(worker -> worker.left.p()).sorted().toArray());
        return workers.stream()
                .map(worker -> worker.flagged(limit))
                .sorted(Comparator.comparingInt((WorkerFigures worker) -> worker.work.judged())
                        .reversed()
                        .thenComparing(worker -> worker.worker.value()))
                .toList();
    }

    private static Beside beside(Judgment judgment, Consensus consensus) {
        if (consensus.judgments().size() < 2) {
            return new Beside(judgment, null);
        }
        var votes = new EnumMap<>(Map.of(
                Outcome.FIRST, consensus.first(), Outcome.SECOND, consensus.second(), Outcome.TIE, consensus.ties()));
        int others = votes.merge(judgment.outcome().isTie() ? Outcome.TIE : judgment.outcome(), -1, Integer::sum);
        int most = Collections.max(votes.values());
        return new Beside(judgment, others == most ? 1.0 / Collections.frequency(votes.values(), most) : 0);
    }

    private static WorkerFigures of(PersonId worker, List<Beside> judged) {
        var judgments = judged.stream().map(Beside::judgment).toList();
        int ties = Math.toIntExact(
                judgments.stream().filter(j -> j.outcome().isTie()).count());
        int left = Math.toIntExact(
                judgments.stream().filter(WorkerFigures::choseLeft).count());
        var last = judgments.stream().map(Judgment::judgedAt).max(Comparator.naturalOrder());
        return new WorkerFigures(
                worker,
                new Work(judgments.size(), ties, medianTime(judgments), last.orElse(Instant.EPOCH)),
                agreement(judged),
                left(left, judgments.size() - ties));
    }

    private static Figure agreement(List<Beside> judged) {
        var agreements =
                judged.stream().map(Beside::agreement).filter(Objects::nonNull).toList();
        if (agreements.isEmpty()) {
            return Figure.missing("nobody else has judged the same comparisons");
        }
        return share(agreements.stream().mapToDouble(Double::doubleValue).sum(), agreements.size());
    }

    private static Left left(int chosen, int decisive) {
        var share = decisive == 0 ? Figure.missing("no judgment chose a response") : share(chosen, decisive);
        return new Left(chosen, decisive, share, Binomial.twoSided(chosen, decisive, 0.5), false);
    }

    private static Figure share(double part, int whole) {
        var interval = Wilson.interval(part, whole, LEVEL);
        return new Figure(part / whole, interval.low(), interval.high(), null);
    }

    private static boolean choseLeft(Judgment judgment) {
        return switch (judgment.outcome()) {
            case FIRST -> judgment.sideOfFirst() == Side.LEFT;
            case SECOND -> judgment.sideOfFirst() == Side.RIGHT;
            default -> false;
        };
    }

    private static Duration medianTime(List<Judgment> judgments) {
        var times = judgments.stream().map(Judgment::activeTime).sorted().toList();
        return times.get((times.size() - 1) / 2)
                .plus(times.get(times.size() / 2))
                .dividedBy(2);
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
