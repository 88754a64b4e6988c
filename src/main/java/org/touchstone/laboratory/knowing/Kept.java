package org.touchstone.laboratory.knowing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.laboratory.Measures;

/** Judgements of one kind as they are kept beside their figures, so that seeds can be told apart and sizes compared. */
final class Kept {

    private static final String STATED = "stated";
    private static final String CAME = "came";
    private static final String NUMBERS = "question-numbers";

    private Kept() {}

    /** The figures, and the judgements that they are taken of; questions become numbers. */
    static Measures beside(Measures figures, Judgements judgements) {
        var numbers = new HashMap<String, Integer>();
        var all = judgements.all();
        return figures.and(
                        STATED,
                        all.stream()
                                .flatMapToDouble(one -> Arrays.stream(one.probabilities()))
                                .toArray())
                .and(
                        CAME,
                        all.stream()
                                .flatMapToDouble(one -> Arrays.stream(one.came()))
                                .toArray())
                .and(
                        NUMBERS,
                        all.stream()
                                .mapToDouble(one -> numbers.computeIfAbsent(one.question(), _ -> numbers.size()))
                                .toArray());
    }

    /** The judgements, in their order. */
    static List<Judgement> judgements(Asked asked, Measures measures) {
        var stated = measures.many(STATED);
        var came = measures.many(CAME);
        var questions = measures.many(NUMBERS);
        int choices = stated.length / questions.length;
        return IntStream.range(0, questions.length)
                .mapToObj(i -> new Judgement(
                        asked,
                        Integer.toString((int) questions[i]),
                        Arrays.copyOfRange(stated, i * choices, (i + 1) * choices),
                        Arrays.copyOfRange(came, i * choices, (i + 1) * choices)))
                .toList();
    }
}
