package org.touchstone.datasets;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.touchstone.catalog.Speaker;
import org.touchstone.datasets.SnapshotProfile.Count;
import org.touchstone.datasets.SnapshotProfile.Labels;
import org.touchstone.datasets.SnapshotProfile.Lengths;
import org.touchstone.statistics.Wilson;
import org.touchstone.support.Figure;

/** Counts what pairs are like, one after another. */
final class ProfileTally {

    private static final double LEVEL = 0.95;
    private static final String NONE = "no label prefers a response";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);

    private final Map<Integer, Integer> turns = new TreeMap<>();
    private final Map<Double, Integer> strengths = new TreeMap<>();
    private final Map<Integer, Integer> votes = new TreeMap<>();
    private final Map<String, Integer> months = new TreeMap<>();
    private final int[] certainty = new int[5];
    private final LengthTally conversations = new LengthTally();
    private final LengthTally chosen = new LengthTally();
    private final LengthTally rejected = new LengthTally();
    private final SourceTally sources = new SourceTally();
    private int pairs;
    private int firsts;
    private int seconds;
    private double longer;

    void add(PlacedPair placed) {
        var pair = placed.pair();
        pairs++;
        turns.merge(assistantTurns(pair), 1, Integer::sum);
        conversations.add(pair.conversation().turns().stream()
                .mapToInt(turn -> length(turn.content()))
                .sum());
        label(pair);
        sources.add(placed);
        votes.merge(pair.votes(), 1, Integer::sum);
        var strength = pair.strength();
        if (strength != null) {
            strengths.merge(Math.round(2 * Math.abs(strength)) / 2.0, 1, Integer::sum);
        }
        placed.backing().said().stream()
                .map(FrozenVote::at)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(at -> months.merge(MONTH.format(at.atOffset(ZoneOffset.UTC)), 1, Integer::sum));
    }

    SnapshotProfile profile() {
        int decided = firsts + seconds;
        var lengths =
                new Lengths(conversations.spread(), chosen.spread(), rejected.spread(), share(longer, decided, NONE));
        var labels = new Labels(firsts, seconds, pairs - decided, share(firsts, decided, NONE), certainties());
        return new SnapshotProfile(
                pairs,
                SourceTally.counts(turns),
                lengths,
                labels,
                SourceTally.counts(strengths),
                SourceTally.counts(votes),
                SourceTally.counts(months),
                sources.sources());
    }

    static Figure share(double successes, double trials, String why) {
        if (trials == 0) {
            return Figure.missing(why);
        }
        var interval = Wilson.interval(successes, trials, LEVEL);
        return new Figure(successes / trials, interval.low(), interval.high(), null);
    }

    private static int assistantTurns(PreferencePair pair) {
        return 1
                + (int) pair.conversation().turns().stream()
                        .filter(turn -> turn.speaker() == Speaker.ASSISTANT)
                        .count();
    }

    private void label(PreferencePair pair) {
        double likelier = Math.max(pair.label(), 1 - pair.label());
        certainty[Math.min(certainty.length - 1, (int) (10 * likelier - 5 + 1e-9))]++;
        if (pair.isTie()) {
            return;
        }
        boolean first = pair.label() > 0.5;
        firsts += first ? 1 : 0;
        seconds += first ? 0 : 1;
        int won = length(first ? pair.first() : pair.second());
        int lost = length(first ? pair.second() : pair.first());
        chosen.add(won);
        rejected.add(lost);
        longer += won == lost ? 0.5 : won > lost ? 1 : 0;
    }

    private List<Count> certainties() {
        var counts = new ArrayList<Count>();
        for (int i = 0; i < certainty.length; i++) {
            counts.add(new Count("0.%d–%s".formatted(5 + i, i == 4 ? "1.0" : "0." + (6 + i)), certainty[i]));
        }
        return counts;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
