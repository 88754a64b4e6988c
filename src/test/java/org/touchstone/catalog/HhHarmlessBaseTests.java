package org.touchstone.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Reads 1,474 real rows of HH-RLHF (Bai et al. 2022), of which three have dialogues that part before their last turn. */
class HhHarmlessBaseTests {

    private static final Path FILE = Path.of("../shared/data/hh-harmless-base.jsonl.gz");

    @BeforeEach
    void needsTheFile() {
        assumeThat(FILE).as("the real HH rows beside the checkout").exists();
    }

    @Test
    void acceptsEveryRow() throws Exception {
        assertThat(pairs()).hasSize(1_474);
    }

    @Test
    void writesEveryDialogueBackCharacterForCharacter() throws Exception {
        var json = new JsonMapper();
        var pairs = pairs();
        try (var lines =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), UTF_8))) {
            for (var pair : pairs) {
                var row = json.readTree(lines.readLine());
                boolean firstChosen = pair.known() == Preferred.FIRST;
                var first = HhText.of(pair.conversation(), pair.first().content());
                var second = HhText.of(pair.conversation(), pair.second().content());
                assertThat(firstChosen ? first : second)
                        .isEqualTo(row.get("chosen").stringValue());
                assertThat(firstChosen ? second : first)
                        .isEqualTo(row.get("rejected").stringValue());
            }
        }
    }

    @Test
    void keepsWhatFollowsThePartingAsAResponseOfSeveralTurns() throws Exception {
        assertThat(pairs())
                .filteredOn(pair -> HhText.holdsMarker(pair.first().content())
                        || HhText.holdsMarker(pair.second().content()))
                .hasSize(3);
    }

    @Test
    void putsTheChosenResponseFirstAboutHalfOfTheTime() throws Exception {
        assertThat(pairs().stream()
                        .filter(pair -> pair.known() == Preferred.FIRST)
                        .count())
                .isBetween(650L, 824L);
    }

    private static List<CandidatePair> pairs() throws IOException {
        var pairs = new ArrayList<CandidatePair>();
        try (var reader = PairReader.open(Files.newInputStream(FILE), PairFormat.HH)) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                assertThat(line).isInstanceOf(ReadLine.Candidates.class);
                pairs.add(((ReadLine.Candidates) line).pair());
            }
        }
        return pairs;
    }
}
