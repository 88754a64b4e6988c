package org.touchstone.quality.bias;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.quality.bias.BiasReport.Hour;

/** Whether people judge otherwise at some hours of the day. */
final class HourFigures {

    private HourFigures() {}

    /** One entry for each hour in which anything was judged. */
    static List<Hour> of(Ballots ballots) {
        int[][] votes = ballots.votes();
        var byHour = ballots.all().stream().collect(Collectors.groupingBy(Ballot::hour));
        return IntStream.range(0, 24)
                .filter(byHour::containsKey)
                .mapToObj(hour -> of(hour, byHour.getOrDefault(hour, List.of()), votes))
                .toList();
    }

    private static Hour of(int hour, List<Ballot> ballots, int[][] votes) {
        var share = new Share();
        for (var ballot : ballots) {
            int[] others = votes[ballot.comparison()].clone();
            others[ballot.choice() + 1]--;
            if (Arrays.stream(others).sum() > 0) {
                share.add(agreement(others, ballot.choice() + 1), ballot.comparison());
            }
        }
        return new Hour(hour, ballots.size(), medianMs(ballots), share.measure(Why.NOBODY_ELSE));
    }

    /** With the most frequent answer of the others, a tie of k of them counting 1/k: see {@link org.touchstone.statistics.LeaveOneOut}. */
    private static double agreement(int[] others, int own) {
        int most = Arrays.stream(others).max().orElse(0);
        return others[own] == most
                ? 1.0 / Arrays.stream(others).filter(count -> count == most).count()
                : 0;
    }

    private static @Nullable Long medianMs(List<Ballot> ballots) {
        long[] times = ballots.stream()
                .mapToLong(Ballot::activeMs)
                .filter(time -> time != Ballot.UNKNOWN)
                .sorted()
                .toArray();
        return times.length == 0 ? null : Long.valueOf((times[(times.length - 1) / 2] + times[times.length / 2]) / 2);
    }
}
