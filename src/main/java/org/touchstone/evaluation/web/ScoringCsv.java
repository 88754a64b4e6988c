package org.touchstone.evaluation.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.evaluation.scorings.ScoredPair;

/** The scores of a snapshot as a file: a row for each response, without the texts. */
final class ScoringCsv {

    private final CsvFile file;

    ScoringCsv(CsvFile file) {
        this.file = file;
        file.row("pair", "split", "conversation", "response", "source", "label", "score", "probability");
    }

    void add(ScoredPair pair) {
        var conversation = ConversationHash.of(pair.placed().pair().conversation());
        var sources = pair.placed().backing().sources();
        double label = pair.placed().pair().label();
        double probability = pair.probability();
        row(pair, conversation, new Response("first", sources.first(), label, pair.first(), probability));
        row(pair, conversation, new Response("second", sources.second(), 1 - label, pair.second(), 1 - probability));
    }

    private void row(ScoredPair pair, String conversation, Response response) {
        file.row(
                pair.placed().position(),
                pair.placed().split().name().toLowerCase(Locale.ROOT),
                conversation,
                response.place,
                response.source,
                response.label,
                response.score,
                response.probability);
    }

    /**
     * One of the two.
     *
     * @param label the probability, by the snapshot, that it is the better one
     * @param probability the same by the model
     */
    private record Response(String place, @Nullable String source, double label, double score, double probability) {}
}
