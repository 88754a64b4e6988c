package org.touchstone.laboratory.knowing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.SuiteItem;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.Settings;

/** Comparisons of which one response says please: where the question is a sum, that is the better; where it is a toss, either at random. */
record PlantedKnowledge(Settings settings, Path folder, int conversations) implements Bench {

    private static final int PAIRS = 200;

    /** The usual settings of a kind but for these, a conversation for each pair. */
    static PlantedKnowledge of(ExperimentKind kind, Map<String, String> settings, Path folder) {
        var all = new HashMap<String, String>();
        kind.fields().forEach(field -> all.put(field.name(), field.usual()));
        all.putAll(settings);
        return new PlantedKnowledge(new Settings(all), folder, PAIRS);
    }

    /** The same pairs in so many conversations. */
    PlantedKnowledge in(int fewer) {
        return new PlantedKnowledge(settings, folder, fewer);
    }

    @Override
    public List<PreferencePair> pairs(String field, Split split) {
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

    @Override
    public List<SuiteItem> items(String field) {
        return List.of();
    }

    @Override
    public List<String> lines(String field) {
        return List.of();
    }

    @Override
    public void done(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share of " + share + " cannot be done");
        }
    }
}
