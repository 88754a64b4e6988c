package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.studies.Team;

class ImportTermsTests {

    private static final ImportTerms TERMS = new ImportTerms(KnownAnswers.KEEP, Team.NONE);

    @ParameterizedTest
    @CsvSource({
        "sample.jsonl, sample",
        "sample.jsonl.gz, sample",
        "sample.jsonl.zst, sample",
        "sample.JSON.ZIP, sample",
        "sample.ndjson, sample",
        "sample.csv, sample",
        "sample.tsv.gz, sample",
        "Posts.xml.zst, Posts",
        "sample, sample",
        "a.json.votes.jsonl, a.json.votes",
        "round.gzipped.jsonl, round.gzipped",
        "version 1.2, version 1.2"
    })
    void aFileIsOfTheSameOriginInWhateverItIsWrapped(String fileName, String origin) {
        assertThat(TERMS.origin(fileName)).isEqualTo(origin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"upload", "upload.zip", "unnamed.csv", ".jsonl.gz", " .json"})
    void aNameThatSaysNothingIsNoOrigin(String fileName) {
        assertThatExceptionOfType(OriginUnknown.class).isThrownBy(() -> TERMS.origin(fileName));
    }
}
