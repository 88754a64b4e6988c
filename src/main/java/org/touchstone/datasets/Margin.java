package org.touchstone.datasets;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Phrase;

/**
 * By how much a model should at least prefer the chosen response, from how strongly it was preferred: the m in the loss
 * -log sigma(d - m) of Touvron et al. (2023), Llama 2, section 3.2.2. Strengths are mean steps towards the label; votes that pull the other way
 * make them smaller, never below 0, and a tie has the margin 0.
 */
public sealed interface Margin {

    /** No margin. */
    record None() implements Margin {}

    /**
     * A number for each step of the scale. Between two steps it is drawn straight, from 0 at no preference on.
     *
     * @param numbers from the weakest step to the strongest, 1 to 20 numbers from 0 to 100; a scale with fewer steps takes the last ones
     */
    record Table(List<Double> numbers) implements Margin {

        /**
         * The small margins of Touvron et al. (2023), table 27, for negligibly, slightly, just and significantly better; their strengths are the
         * four steps of the scale of eight.
         */
        public static final Table SMALL = new Table(List.of(0.0, 1 / 3.0, 2 / 3.0, 1.0));

        /** The large margins of the same table. */
        public static final Table LARGE = new Table(List.of(0.0, 1.0, 2.0, 3.0));

        public Table {
            numbers = List.copyOf(numbers);
            if (numbers.isEmpty() || numbers.size() > 20) {
                throw new UnfitPolicy("numbers", "numbers", "A table of margins has 1 to 20 numbers");
            }
            numbers.forEach(number -> UnfitPolicy.unlessWithin("numbers", number, 0, 100));
        }

        private double at(double strength, int steps) {
            int skipped = numbers.size() - steps;
            int below = (int) Math.min(Math.floor(strength), steps);
            double low = below == 0 ? 0 : numbers.get(skipped + below - 1);
            double high = below == steps ? low : numbers.get(skipped + below);
            return low + (strength - below) * (high - low);
        }
    }

    /**
     * In proportion to the strength.
     *
     * @param slope the margin of one step, or of one rank, from 0 to 100
     */
    record Linear(double slope) implements Margin {

        public Linear {
            UnfitPolicy.unlessWithin("slope", slope, 0, 100);
        }
    }

    /**
     * The margin of a label, or null where there is none.
     *
     * @param label the probability that the first is better
     * @param strength mean signed steps, negative when the first is better
     * @param steps of the scale
     */
    default @Nullable Double of(double label, double strength, int steps) {
        double towards = label == 0.5 ? 0 : Math.max(0, label > 0.5 ? -strength : strength);
        return switch (this) {
            case None() -> null;
            case Table table -> table.at(Math.min(towards, steps), steps);
            case Linear(double slope) -> slope * towards;
        };
    }

    /** In plain words; null where there is nothing to say. */
    default @Nullable Phrase words() {
        return switch (this) {
            case None() -> null;
            case Table(var numbers) -> Phrase.of("datasets.policy.margin.table", listed(numbers));
            case Linear(double slope) -> Phrase.of("datasets.policy.margin.linear", slope);
        };
    }

    private static String listed(List<Double> numbers) {
        return numbers.stream()
                .map(number -> String.valueOf(Math.round(1000 * number) / 1000.0))
                .collect(Collectors.joining("; "));
    }
}
