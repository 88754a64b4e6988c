package org.touchstone.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.PairFormat;
import tools.jackson.databind.json.JsonMapper;

/** Takes 1,474 real rows of HH-RLHF (Bai et al. 2022) through a snapshot and back. */
@SpringBootTest
class HhHarmlessBaseSnapshotTests {

    private static final Path FILE = Path.of("../shared/data/hh-harmless-base.jsonl.gz");
    private static final JsonMapper JSON = new JsonMapper();

    private final Datasets datasets;
    private final PersonId someone;

    HhHarmlessBaseSnapshotTests(@Autowired Datasets datasets, @Autowired People people) {
        this.datasets = datasets;
        this.someone = people.firstAdmin();
    }

    @BeforeEach
    void needsTheFile() {
        assumeThat(FILE).as("the real HH rows beside the checkout").exists();
    }

    @Test
    void exportsTheFileToTheByteAsItCame() throws IOException {
        var out = new ByteArrayOutputStream();
        datasets.export(new Datasets.Export(frozen(1).id(), ExportFormat.HH, null), someone, out);
        try (var zipped = new GZIPInputStream(Files.newInputStream(FILE))) {
            assertThat(new String(out.toByteArray(), UTF_8)).isEqualTo(new String(zipped.readAllBytes(), UTF_8));
        }
    }

    /** The digest as it was on another machine on 27 November 2026. */
    @Test
    void hasTheDigestThatItHasOnEveryMachine() throws IOException {
        assertThat(frozen(1).digest()).isEqualTo("6da937c9ae0b63e03f6f505c2006dd84b50b6b55ea11acb646cbe48f78f58616");
    }

    @Test
    void dividesTheRowsAboutAsAskedAndCountsWhatIsOdd() throws IOException {
        var frozen = frozen(2);
        assertThat(frozen.size()).isEqualTo(1_474);
        assertThat(frozen.count(Split.TEST)).isBetween(250, 340);
        assertThat(frozen.count(Split.VALIDATION)).isBetween(100, 200);
        var counts = JSON.readTree(frozen.manifest()).path("counts");
        assertThat(counts.path("turnMarkersInResponses").asInt()).isEqualTo(3);
        assertThat(counts.path("repeated").asInt()).isZero();
    }

    private SnapshotView frozen(long seed) throws IOException {
        var labelled = new ImportLabelled("HH harmless-base", PairFormat.HH, new SplitShares(0.7, 0.1, 0.2), seed);
        try (var in = Files.newInputStream(FILE)) {
            return datasets.importLabelled(labelled, in, someone);
        }
    }
}
