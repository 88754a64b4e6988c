package org.touchstone.quality.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.quality.Roster;
import org.touchstone.quality.workers.Alarm;
import org.touchstone.quality.workers.Counted;
import org.touchstone.quality.workers.WorkerSheet;
import org.touchstone.quality.workers.WorkerSheet.Accord;
import org.touchstone.quality.workers.WorkerSheet.Bias;
import org.touchstone.quality.workers.WorkerSheet.Habits;
import org.touchstone.quality.workers.WorkerSheet.Pace;
import org.touchstone.support.Csv;
import org.touchstone.support.Figure;

/** A worker's figures as scripts read them. */
record WorkerLine(
        String worker,
        boolean simulated,
        boolean external,
        String state,
        int judged,
        int ties,
        Figure agreement,
        Left left,
        @Nullable Long medianMs,
        Instant lastJudgedAt,
        Accord accord,
        Bias bias,
        Pace pace,
        Habits habits,
        List<Alarm> alarms) {

    /**
     * Which of the two responses was chosen.
     *
     * @param chosen how often the left one
     * @param decisive how often either, where the side is known
     * @param p by the exact binomial test of one half, two-sided
     * @param flagged whether it stands out among all workers
     */
    record Left(int chosen, int decisive, Figure share, double p, boolean flagged) {}

    static final String HEADER =
            "worker,simulated,external,judged,agreement,low,high,left,decisive,p,median_ms,state,alarms,"
                    + "gold,gold_low,gold_high,golds,consistency,consistency_low,consistency_high,repeats,"
                    + "flips,flips_low,flips_high,flips_n,longer,longer_low,longer_high,longer_n,"
                    + "fast,fast_low,fast_high,speed_score,ties,skips,undone,copies,copies_low,copies_high,copies_n,"
                    + "reliability,reliability_low,reliability_high,reliability_n,lists,lists_low,lists_high,lists_n,"
                    + "bold,bold_low,bold_high,bold_n,pasted,pasted_low,pasted_high,pasted_n,pasted_characters";

    static WorkerLine of(Roster.Entry worker, WorkerSheet sheet) {
        var bias = sheet.bias();
        var median = sheet.pace().median().figure().value();
        return new WorkerLine(
                worker.pseudonym(),
                worker.simulated(),
                worker.external(),
                worker.state(),
                sheet.judged(),
                sheet.ties(),
                sheet.accord().agreement().figure(),
                new Left(bias.chosenLeft(), bias.left().n(), bias.left().figure(), bias.p(), bias.found()),
                median == null ? null : Math.round(median),
                sheet.lastJudgedAt(),
                sheet.accord(),
                bias,
                sheet.pace(),
                sheet.habits(),
                sheet.alarms());
    }

    String csv() {
        var fast = pace.fast().figure();
        return String.join(
                ",",
                summary(),
                csv(accord.gold()),
                csv(accord.consistency()),
                csv(accord.flips()),
                csv(bias.longer()),
                Csv.row(fast.value(), fast.low(), fast.high(), pace.score()),
                Csv.row(value(habits.ties()), value(habits.skips()), value(habits.undone())),
                csv(habits.copies()),
                csv(accord.reliability()),
                csv(bias.lists()),
                csv(bias.bold()),
                csv(habits.pasted().rationales()),
                Csv.row(habits.pasted().characters()));
    }

    private String summary() {
        return Csv.row(
                worker,
                simulated,
                external,
                judged,
                agreement.value(),
                agreement.low(),
                agreement.high(),
                left.chosen(),
                left.decisive(),
                left.p(),
                medianMs,
                state,
                alarms.stream().map(alarm -> alarm.rule().name()).collect(Collectors.joining(" ")));
    }

    private static @Nullable Double value(Counted counted) {
        return counted.figure().value();
    }

    private static String csv(Counted counted) {
        var figure = counted.figure();
        return Csv.row(figure.value(), figure.low(), figure.high(), counted.n());
    }
}
