package org.touchstone.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classic crowdsourced labels with a gold standard, which only these tests see: methods are chosen without it. */
class CrowdLabelsTests {

    private static final Path FOLDER = Path.of("../shared/data/crowd-labels");

    @BeforeEach
    void needsTheFiles() {
        assumeThat(FOLDER).as("the crowd label sets beside the checkout").exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rte", "bluebird", "web", "cf"})
    void theChoiceIsWithinTwoPointsOfTheBestAndOnePointOfTheMajority(String set) throws IOException {
        var crowd = read(set);
        var accuracy = new EnumMap<AggregationMethod, Double>(AggregationMethod.class);
        for (var method : PairedLabels.apart(crowd.labels()).methods()) {
            accuracy.put(method, accuracy(crowd, method.fit(crowd.labels(), 1)));
        }

        double chosen = accuracy(crowd, AggregationChoice.of(crowd.labels(), 1).chosen());

        assertThat(chosen)
                .isGreaterThan(accuracy.values().stream().max(Double::compare).orElseThrow() - 0.02);
        assertThat(chosen).isGreaterThan(accuracy.getOrDefault(AggregationMethod.MAJORITY, 1.0) - 0.01);
    }

    /** crowd-kit 1.4.2 on the same file: DawidSkene(n_iter=200), GLAD() and MACE(random_state=0). */
    @Test
    void agreesWithCrowdKitOnTextualEntailment() throws IOException {
        var crowd = read("rte");

        assertThat(accuracy(crowd, DawidSkene.fit(crowd.labels(), 0, 1))).isEqualTo(0.9275, within(0.002));
        assertThat(accuracy(crowd, Glad.fit(crowd.labels()))).isEqualTo(0.925, within(0.002));
        assertThat(accuracy(crowd, Mace.fit(crowd.labels(), 1))).isEqualTo(0.9275, within(0.002));
    }

    private static double accuracy(Crowd crowd, Aggregation fit) {
        double right = 0;
        double known = 0;
        for (int item = 0; item < crowd.truth().length; item++) {
            double[] row = fit.posterior()[item];
            int truth = crowd.truth()[item];
            if (truth >= 0) {
                double greatest = Arrays.stream(row).max().orElseThrow();
                long leaders = Arrays.stream(row).filter(p -> p == greatest).count();
                known++;
                right += row[truth] == greatest ? 1.0 / leaders : 0;
            }
        }
        return right / known;
    }

    private static Crowd read(String set) throws IOException {
        int[][] label = rows(set, "label.csv");
        int[][] gold = rows(set, "truth.csv");
        int items = 1 + Math.max(most(label, 0), most(gold, 0));
        var truth = new int[items];
        Arrays.fill(truth, -1);
        for (int[] row : gold) {
            truth[row[0]] = row[1];
        }
        var labels = new Labels(
                items,
                1 + most(label, 1),
                1 + Math.max(most(label, 2), most(gold, 1)),
                column(label, 0),
                column(label, 1),
                column(label, 2));
        return new Crowd(truth, labels);
    }

    private static int[][] rows(String set, String file) throws IOException {
        try (var lines = Files.lines(FOLDER.resolve(set).resolve(file))) {
            return lines.skip(1)
                    .map(line -> Arrays.stream(line.split(","))
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toArray(int[][]::new);
        }
    }

    private static int[] column(int[][] rows, int column) {
        return Arrays.stream(rows).mapToInt(row -> row[column]).toArray();
    }

    private static int most(int[][] rows, int column) {
        return Arrays.stream(column(rows, column)).max().orElseThrow();
    }
}
