package org.touchstone.laboratory;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.touchstone.statistics.Bootstrap;
import org.touchstone.statistics.Estimate;

/**
 * How far models got the items of an exam right, each item's mark averaged over some findings that differ by their seed. Intervals come from
 * resampling conversations 1,000 times: they hold what other test conversations would do, not what other seeds would.
 */
public final class Marks {

    private static final int RESAMPLES = 1_000;

    private final double[] items;
    private final int[] conversations;

    private Marks(double[] items, int[] conversations) {
        this.items = items;
        this.conversations = conversations;
    }

    /**
     * The marks of findings on the same exam.
     *
     * @param right the measure that holds {@link Exam#right}
     * @param conversations the measure that holds {@link Exam#conversations}
     */
    public static Marks of(List<Finding> findings, String right, String conversations) {
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("There are no marks without findings");
        }
        var sum = new double[findings.getFirst().measures().many(right).length];
        for (var finding : findings) {
            var marks = finding.measures().many(right);
            Arrays.setAll(sum, i -> sum[i] + marks[i]);
        }
        Arrays.setAll(sum, i -> sum[i] / findings.size());
        var names = Arrays.stream(findings.getFirst().measures().many(conversations))
                .mapToInt(name -> (int) name)
                .toArray();
        return new Marks(sum, names);
    }

    /** The share that was got right. */
    public Estimate accuracy() {
        return figure(rows -> mean(items, rows));
    }

    /** By how much more was got right here than there, on the same items. */
    public Estimate above(Marks there) {
        return figure(rows -> mean(items, rows) - mean(there.items, rows));
    }

    /** By how much more was got right than a share, such as chance. */
    public Estimate above(double share) {
        return figure(rows -> mean(items, rows) - share);
    }

    /** Any figure of items, given the numbers of the items drawn. */
    public Estimate figure(ToDoubleFunction<int[]> figure) {
        return Bootstrap.clustered(conversations, figure, RESAMPLES, 0.95, new SplittableRandom(1));
    }

    /** The mean mark of some items. */
    public double mean(int... rows) {
        return mean(items, rows);
    }

    private static double mean(double[] marks, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += marks[row];
        }
        return rows.length == 0 ? Double.NaN : sum / rows.length;
    }
}
