package org.touchstone.datasets;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.CandidateSet;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Response;

/** Joins labels with the texts that they are about. */
@Component
class LabelledTexts {

    private static final int BATCH = 500;

    private final Catalog catalog;
    private final SecretKeys secrets;

    LabelledTexts(Catalog catalog, SecretKeys secrets) {
        this.catalog = catalog;
        this.secrets = secrets;
    }

    /** Hands over the conversation of every label with what wrote the two responses. */
    void forEachConversation(StudyLabels labels, BiConsumer<Conversation, Backing.Sources> each) {
        forEachBatch(
                labels,
                batch -> batch.forEach(
                        labelled -> each.accept(labelled.candidates().conversation(), labelled.sources())));
    }

    /** Hands over the pairs in the order of the labels, many at a time; workers have names that hold for the recipe. */
    void forEachBatch(StudyLabels labels, SnapshotDraft.Recipe recipe, Consumer<List<BackedPair>> each) {
        var names = new Pseudonyms(secrets.key("pseudonyms"), recipe.json().toString());
        var votes = new FrozenVotes(names);
        forEachBatch(
                labels,
                batch -> each.accept(
                        batch.stream().map(labelled -> labelled.backed(votes)).toList()));
    }

    private void forEachBatch(StudyLabels labels, Consumer<List<Labelled>> each) {
        var all = labels.taken();
        for (int from = 0; from < all.size(); from += BATCH) {
            each.accept(labelled(all.subList(from, Math.min(from + BATCH, all.size()))));
        }
    }

    private List<Labelled> labelled(List<TakenLabel> labels) {
        var comparisons = catalog.findAll(labels.stream()
                        .map(taken -> taken.label().of().comparison())
                        .toList())
                .iterator();
        return labels.stream()
                .map(taken -> new Labelled(taken, comparisons.next().candidates()))
                .toList();
    }

    /** A label with the texts that it is about. */
    private record Labelled(TakenLabel taken, CandidateSet candidates) {

        BackedPair backed(FrozenVotes votes) {
            var label = taken.label();
            var first = response(label.of().first());
            var second = response(label.of().second());
            var pair = new PreferencePair(
                    candidates.conversation(),
                    first.content(),
                    second.content(),
                    label.label(),
                    label.strength(),
                    label.votes());
            return new BackedPair(
                    pair, new Backing(label.of().comparison(), sources(), label.margin(), votes.of(taken)));
        }

        Backing.Sources sources() {
            var two = taken.label().of();
            return new Backing.Sources(
                    response(two.first()).source(), response(two.second()).source());
        }

        private Response response(int place) {
            return candidates.responses().get(place);
        }
    }
}
