package org.touchstone.laboratory;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.touchstone.catalog.ConversationHash;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;

/** What models may learn from where they are asked about test parts of other snapshots, too: two snapshots can share conversations. */
public final class Unasked {

    private Unasked() {}

    /**
     * The pairs of a training part that open like no pair of these test parts.
     *
     * @param snapshot the field that names the data to learn from
     * @param exams the fields that name the data to be asked about
     */
    public static List<PreferencePair> pairs(Bench bench, String snapshot, List<String> exams) {
        var asked = exams.stream()
                .flatMap(exam -> openings(bench.pairs(exam, Split.TEST)))
                .collect(Collectors.toSet());
        return bench.pairs(snapshot, Split.TRAIN).stream()
                .filter(pair -> !asked.contains(opening(pair)))
                .toList();
    }

    private static Stream<String> openings(List<PreferencePair> pairs) {
        return pairs.stream().map(Unasked::opening);
    }

    private static String opening(PreferencePair pair) {
        return ConversationHash.ofOpening(pair.conversation());
    }
}
