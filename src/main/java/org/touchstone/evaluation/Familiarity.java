package org.touchstone.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Split;
import org.touchstone.preference.ModelView;

/**
 * How many of the pairs that a model is measured on open like pairs that it learned from. A snapshot keeps its own parts from each other; another
 * snapshot of the same study, or a suite, may hold what this one trained on.
 */
@Component
class Familiarity {

    private final Datasets datasets;

    Familiarity(Datasets datasets) {
        this.datasets = datasets;
    }

    /** The number of items whose first user turn is that of a training pair; null for a model that was brought in, whose pairs may not be here. */
    @Nullable
    Integer of(ModelView model, Target target, List<Item> items) {
        if (model.run() == null) {
            return null;
        }
        if (target instanceof Target.OnSnapshot(var snapshot, var split)
                && snapshot.equals(model.snapshot())
                && split != Split.TRAIN) {
            return 0;
        }
        return count(
                items, learned(model, items.stream().map(Familiarity::opening).collect(Collectors.toSet())));
    }

    private Set<String> learned(ModelView model, Set<String> asked) {
        var learned = new HashSet<String>();
        datasets.forEach(model.snapshot(), Split.TRAIN, pair -> {
            var opening = ConversationHash.ofOpening(pair.conversation());
            if (asked.contains(opening)) {
                learned.add(opening);
            }
        });
        return learned;
    }

    private static int count(List<Item> items, Set<String> learned) {
        return Math.toIntExact(
                items.stream().filter(item -> learned.contains(opening(item))).count());
    }

    private static String opening(Item item) {
        return ConversationHash.ofOpening(item.pair().conversation());
    }
}
