package org.touchstone.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.evaluation.Details.Coefficient;
import org.touchstone.statistics.Logistic;
import org.touchstone.statistics.LogisticFit;
import org.touchstone.statistics.LogisticRegression;
import org.touchstone.support.Figure;

/**
 * Explains preferences by the score difference and by outward differences at once: {@code P(first preferred) = σ(α d + β·z)}, without a constant, so
 * that it does not matter which response is called first. Style control as in Chatbot Arena (Li et al., 2024), with a model's score in the place of
 * the contestants' strengths.
 */
final class StyleRegression {

    private static final double RIDGE = 1e-3;
    private static final int FEWEST_PAIRS = 20;

    private final Scored decisive;
    private final List<Style> styles;
    private final @Nullable LogisticFit fit;

    StyleRegression(Scored decisive) {
        this.decisive = decisive;
        this.styles = Style.ALL.stream()
                .filter(style -> decisive.items().stream().anyMatch(item -> difference(style, item) != 0))
                .toList();
        this.fit = decisive.size() < FEWEST_PAIRS ? null : fit();
    }

    private LogisticFit fit() {
        double[] margins = decisive.margins();
        var rows = IntStream.range(0, decisive.size())
                .mapToObj(row -> numbers(margins[row], decisive.items().get(row)))
                .toArray(double[][]::new);
        var first = new boolean[rows.length];
        for (int row = 0; row < rows.length; row++) {
            first[row] = decisive.items().get(row).prefersFirst();
        }
        return LogisticRegression.fit(rows, first, decisive.conversations(), RIDGE);
    }

    private double[] numbers(double margin, Item item) {
        var numbers = new double[1 + styles.size()];
        numbers[0] = margin;
        for (int i = 0; i < styles.size(); i++) {
            numbers[1 + i] = difference(styles.get(i), item);
        }
        return numbers;
    }

    private static double difference(Style style, Item item) {
        return style.difference(item.pair().first(), item.pair().second());
    }

    /** Of the score and of each outward difference that occurs; empty where pairs are too few. */
    List<Coefficient> coefficients() {
        if (fit == null) {
            return List.of();
        }
        var found = new ArrayList<Coefficient>();
        found.add(new Coefficient("score", Intervals.shown(fit.estimate(0, Intervals.LEVEL))));
        for (int i = 0; i < styles.size(); i++) {
            found.add(new Coefficient(
                    styles.get(i).name().toLowerCase(Locale.ROOT),
                    Intervals.shown(fit.estimate(1 + i, Intervals.LEVEL))));
        }
        return found;
    }

    /** The mean of σ(α|d|): how often the model would be right if responses differed in nothing but what the score sees beside. */
    Figure atEqualStyle() {
        if (fit == null) {
            return Figure.missing(
                    "too few units for an interval: %d of at least %d".formatted(decisive.size(), FEWEST_PAIRS));
        }
        return Intervals.shown(fit.estimate(0, Intervals.LEVEL).mapIncreasing(this::accuracy));
    }

    private double accuracy(double slope) {
        return Arrays.stream(decisive.margins())
                .map(margin -> Logistic.of(slope * Math.abs(margin)))
                .average()
                .orElse(Double.NaN);
    }
}
