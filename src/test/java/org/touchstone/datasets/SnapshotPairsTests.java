package org.touchstone.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.PairFormat;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
class SnapshotPairsTests {

    private static final int PAIRS = 1_203;
    private static final JsonMapper JSON = new JsonMapper();

    private final SnapshotPairs pairs;
    private final SnapshotRemoval removal;
    private final Datasets datasets;
    private final PersonId someone;
    private final SnapshotView snapshot;

    SnapshotPairsTests(
            @Autowired SnapshotPairs pairs,
            @Autowired SnapshotRemoval removal,
            @Autowired Datasets datasets,
            @Autowired People people) {
        this.pairs = pairs;
        this.removal = removal;
        this.datasets = datasets;
        someone = people.firstAdmin();
        snapshot = frozen();
    }

    @Test
    void whoTakesPairsSlowlyHoldsNoConnection(@Autowired DataSource database) {
        var places = new ArrayList<Integer>();
        pairs.forEach(snapshot.id(), null, Integer.MAX_VALUE, pair -> {
            assertThat(TransactionSynchronizationManager.getResource(database)).isNull();
            places.add(pair.position());
        });
        assertThat(places).isEqualTo(IntStream.range(0, PAIRS).boxed().toList());
    }

    @Test
    void handsOverOnePartInItsOrderAndNoMoreThanIsWanted() {
        var places = new ArrayList<Integer>();
        pairs.forEach(snapshot.id(), Split.TRAIN, Integer.MAX_VALUE, pair -> {
            assertThat(pair.split()).isEqualTo(Split.TRAIN);
            places.add(pair.position());
        });
        assertThat(places).hasSize(snapshot.count(Split.TRAIN)).isSorted();

        var first = new ArrayList<Integer>();
        pairs.forEach(snapshot.id(), Split.TRAIN, 502, pair -> first.add(pair.position()));
        assertThat(first).isEqualTo(places.subList(0, 502));
    }

    @Test
    void aSnapshotThatIsDeletedMeanwhileDoesNotPassForAShorterOne() {
        assertThatThrownBy(() -> pairs.forEach(snapshot.id(), null, Integer.MAX_VALUE, pair -> {
                    if (pair.position() == 0) {
                        removal.remove(snapshot.id(), snapshot.name(), someone);
                    }
                }))
                .hasMessageContaining("deleted while it was read");
    }

    private SnapshotView frozen() {
        var lines = IntStream.range(0, PAIRS).mapToObj(SnapshotPairsTests::line).collect(Collectors.joining("\n"));
        var labelled = new ImportLabelled("Many", PairFormat.HH, new SplitShares(0.9, 0.05, 0.05), 1);
        return datasets.importLabelled(labelled, new ByteArrayInputStream(lines.getBytes(UTF_8)), someone);
    }

    private static String line(int number) {
        var question = "\n\nHuman: Question " + number + "?\n\nAssistant: ";
        return JSON.createObjectNode()
                .put("chosen", question + "Yes.")
                .put("rejected", question + "No.")
                .toString();
    }
}
