package org.touchstone.laboratory.knowing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.TestBench;

/**
 * Comparisons of which one response says please: where the question is a sum, that is the better; where it is a toss, either at random.
 *
 * @param conversations that the pairs are about
 */
record PlantedKnowledge(int conversations) implements TestBench.Pairs {

    static final int PAIRS = 200;

    @Override
    public List<PreferencePair> of(String field, Split split) {
        var random = new SplittableRandom(split == Split.TRAIN ? 0 : 2);
        return IntStream.range(0, PAIRS)
                .mapToObj(i -> {
                    int number = i % conversations;
                    boolean sure = number % 2 == 0;
                    boolean yesFirst = random.nextBoolean();
                    boolean yes = sure || random.nextBoolean();
                    var question = (sure ? "Sum " : "Toss a coin ")
                            + (100 + number)
                            + split.name().charAt(1);
                    return new PreferencePair(
                            new Conversation(List.of(new Turn(Speaker.USER, question))),
                            yesFirst ? "yes please" : "no",
                            yesFirst ? "no" : "yes please",
                            yes == yesFirst ? 1 : 0,
                            null,
                            1);
                })
                .toList();
    }
}
