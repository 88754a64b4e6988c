package org.touchstone.laboratory.knowing;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of a judge of whom it is known how far its word is the truth: what it states is the truth made sharper by a factor. */
final class PlantedJudge {

    private final SplittableRandom random;
    private final double sharper;

    PlantedJudge(double sharper, long seed) {
        this.sharper = sharper;
        this.random = new SplittableRandom(seed);
    }

    /** Questions with three choices. */
    List<String> choices(int count) {
        return IntStream.range(0, count).mapToObj(this::question).toList();
    }

    private String question(int number) {
        var logits = random.doubles(3, -1.5, 1.5).toArray();
        var truth = softmax(logits, 1);
        double lot = random.nextDouble();
        int right = lot < truth[0] ? 0 : lot < truth[0] + truth[1] ? 1 : 2;
        return "{\"question\": \"choice %d\", \"choices\": [%s], \"answer\": \"%s\"}"
                .formatted(
                        number,
                        Arrays.stream(softmax(logits, sharper))
                                .mapToObj(Double::toString)
                                .collect(Collectors.joining(", ")),
                        Character.toString('A' + right));
    }

    private static double[] softmax(double[] logits, double factor) {
        var weights = Arrays.stream(logits).map(z -> Math.exp(factor * z)).toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }

    /** Answers that are right as often as they are wrong, the judge surer of those that are right. */
    List<String> truths(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double z = random.nextDouble(-3, 3);
                    return "{\"question\": \"truth %d\", \"p_true\": %s, \"correct\": %s}"
                            .formatted(i, sigmoid(sharper * z), random.nextDouble() < sigmoid(z));
                })
                .toList();
    }

    /** Questions with eight answers each. */
    List<String> knowledge(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double z = random.nextDouble(-3, 3);
                    var correct = random.doubles(8)
                            .mapToObj(lot -> Boolean.toString(lot < sigmoid(z)))
                            .collect(Collectors.joining(", "));
                    return "{\"question\": \"knowledge %d\", \"p_know\": %s, \"correct\": [%s]}"
                            .formatted(i, sigmoid(sharper * z), correct);
                })
                .toList();
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
