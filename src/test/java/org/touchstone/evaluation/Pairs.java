package org.touchstone.evaluation;

import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.PreferencePair;

/** Made-up pairs to measure on. */
final class Pairs {

    private Pairs() {}

    static Item item(String question, String first, String second, double label) {
        return new Item(new PreferencePair(conversation(question), first, second, label, null, 1), null);
    }

    static Conversation conversation(String question) {
        return new Conversation(List.of(new Turn(Speaker.USER, question)));
    }

    /** One conversation for each label, responses of equal length. */
    static List<Item> labelled(double... labels) {
        return IntStream.range(0, labels.length)
                .mapToObj(i -> item("question " + i, "this", "that", labels[i]))
                .toList();
    }
}
