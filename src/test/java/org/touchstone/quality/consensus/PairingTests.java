package org.touchstone.quality.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.touchstone.Trial;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.CandidatePair;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.Response;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.statistics.Labels;
import org.touchstone.statistics.PairedLabels.Recurrence;

@SpringBootTest
@Import(Trial.class)
class PairingTests {

    private static final Conversation ASKED =
            new Conversation(List.of(new Turn(Speaker.USER, "Which of these recur?")));

    private final Trial trial;
    private final Catalog catalog;
    private final Imports imports;

    PairingTests(@Autowired Trial trial, @Autowired Catalog catalog, @Autowired Imports imports) {
        this.trial = trial;
        this.catalog = catalog;
        this.imports = imports;
    }

    @Test
    void theSameResponseIsTheSameThingInEveryComparison() {
        var source = imports.begin(new ImportRequest("pairs", PairFormat.NATIVE, trial.person(Role.RESEARCHER)));
        var ids = catalog.addAll(
                source, Stream.of("ab", "ca", "bc").map(PairingTests::pair).toList());
        var labels = new Labels(3, 1, 2, new int[] {0, 1, 2}, new int[3], new int[3]);

        var paired = Pairing.of(catalog, ids, labels);

        assertThat(paired.first()).containsExactly(0, 2, 1);
        assertThat(paired.second()).containsExactly(1, 0, 2);
        assertThat(paired.recurrence()).isEqualTo(new Recurrence(3, 3));
    }

    private static CandidatePair pair(String words) {
        return new CandidatePair(
                ASKED, new Response(words.substring(0, 1), "one"), new Response(words.substring(1), "one"), null);
    }
}
