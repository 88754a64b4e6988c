package org.touchstone.quality.consensus;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.touchstone.quality.consensus.SoftLabel.Chances;
import org.touchstone.statistics.Aggregation;

/** What a fitted model makes of each comparison of a poll. */
final class Verdicts {

    private final Poll poll;
    private final Aggregation fit;
    private final double reliable;

    Verdicts(Poll poll, Aggregation fit) {
        this.poll = poll;
        this.fit = fit;
        double chance = 1.0 / poll.labels().classes();
        double usual = Arrays.stream(poll.labels().worker())
                .mapToDouble(worker -> fit.reliability()[worker])
                .average()
                .orElse(1);
        reliable = (chance + usual) / 2;
    }

    SoftLabel of(int comparison) {
        var chances = poll.chances(fit.posterior()[comparison]);
        return new SoftLabel(
                poll.comparisons().get(comparison),
                poll.votes(comparison),
                chances,
                chances.likeliest(),
                discord(comparison, chances),
                null);
    }

    private Discord discord(int comparison, Chances chances) {
        if (said(comparison, 0) == 1) {
            return Discord.UNANIMOUS;
        }
        if (chances.greatest() >= Discord.CLEAR) {
            return reliableAgainst(comparison) ? Discord.OUTVOTED : Discord.ODD_WORKER;
        }
        return said(comparison, reliable) > 1 ? Discord.HARD_COMPARISON : Discord.TOO_FEW_RELIABLE;
    }

    /** How many different answers workers of this reliability gave. */
    private long said(int comparison, double reliability) {
        return votes(comparison)
                .filter(n -> reliability(n) >= reliability)
                .map(n -> poll.labels().label()[n])
                .distinct()
                .count();
    }

    private boolean reliableAgainst(int comparison) {
        int winner = fit.winner(comparison);
        return votes(comparison).anyMatch(n -> poll.labels().label()[n] != winner && reliability(n) >= reliable);
    }

    private IntStream votes(int comparison) {
        return IntStream.range(poll.starts()[comparison], poll.starts()[comparison + 1]);
    }

    private double reliability(int n) {
        return fit.reliability()[poll.labels().worker()[n]];
    }
}
