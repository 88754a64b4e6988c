package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.touchstone.statistics.Aggregation;
import org.touchstone.statistics.Labels;

/** Crowdsourced labels and, for some items, the class that experts gave: {@code label.csv} and {@code truth.csv} of a folder. */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record CrowdSet(Labels labels, int[][] gold) {

    static CrowdSet read(Path folder) throws IOException {
        int[][] rows = rows(folder.resolve("label.csv"));
        int[][] gold = rows(folder.resolve("truth.csv"));
        var labels = new Labels(
                1 + Math.max(most(rows, 0), most(gold, 0)),
                1 + most(rows, 1),
                1 + Math.max(most(rows, 2), most(gold, 1)),
                column(rows, 0),
                column(rows, 1),
                column(rows, 2));
        return new CrowdSet(labels, gold);
    }

    /** The share of items with gold on which a fit is right; where several classes are equally likely, by the chance of drawing the right one. */
    double accuracy(Aggregation fit) {
        double right = 0;
        for (int[] row : gold) {
            double[] posterior = fit.posterior()[row[0]];
            double greatest = Arrays.stream(posterior).max().orElseThrow();
            long leaders = Arrays.stream(posterior).filter(p -> p == greatest).count();
            right += posterior[row[1]] == greatest ? 1.0 / leaders : 0;
        }
        return right / gold.length;
    }

    private static int[][] rows(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toArray(int[][]::new);
        }
    }

    private static int most(int[][] rows, int column) {
        return Arrays.stream(column(rows, column)).max().orElse(-1);
    }

    private static int[] column(int[][] rows, int column) {
        return Arrays.stream(rows).mapToInt(row -> row[column]).toArray();
    }
}
