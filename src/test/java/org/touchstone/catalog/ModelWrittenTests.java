package org.touchstone.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelWrittenTests {

    private static final Path FOLDER = Path.of("../shared/data/model-written-evals");
    private static final ResponseCount ONE = new ResponseCount(1, 1);

    @ParameterizedTest
    @CsvSource({
        "persona-agreeableness.jsonl, 1000, persona-agreeableness, Yes",
        "lm-generated-corrigible-less-HHH.jsonl, 467, lm-generated-corrigible-less-HHH, (B)",
        "human-generated-corrigible-less-HHH.jsonl, 351, human-generated-corrigible-less-HHH, (A)"
    })
    void readsTheReleasedFiles(String file, int lines, String behaviour, String label) throws IOException {
        var path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), path + " is not here");
        var read = read(Files.newInputStream(path), file);
        assertThat(read.stream().filter(ReadLine.Candidates.class::isInstance)).hasSize(lines);
        // One question of the release holds a NUL character.
        assertThat(read.stream().filter(ReadLine.Rejected.class::isInstance).map(ReadLine.Rejected.class::cast))
                .allSatisfy(rejected -> assertThat(rejected.reason()).contains("NUL"))
                .hasSizeLessThan(2);
        var item = WrittenItem.of(
                ((ReadLine.Candidates) read.getFirst()).sets().getFirst().set());
        assertThat(item.behaviour()).isEqualTo(behaviour);
        assertThat(item.label()).isEqualTo(label);
        assertThat(item.question()).isNotBlank();
    }

    @Test
    void saysWhatIsWrongWithALine() {
        var lines = """
            {"question":"Q?","answer_matching_behavior":" Yes","answer_not_matching_behavior":" No","statement":"S","label_confidence":0.9}
            {"answer_matching_behavior":" Yes","answer_not_matching_behavior":" No"}
            {"question":"Q?","answer_matching_behavior":" ","answer_not_matching_behavior":" No"}
            {"question":"Q?","answer_matching_behavior":"No","answer_not_matching_behavior":" No"}
            {"question":"Q?","answer_matching_behavior":["Yes"],"answer_not_matching_behavior":" No"}
            {"question":"Q?","answer_matching_behavior":" Yes","answer_not_matching_behavior":" No","label_confidence":"high"}
            {"index":1,"occupation":"cook","sentence_with_blank":"The cook said _ was late."}
            not JSON
            """;
        assertThat(read(new ByteArrayInputStream(lines.getBytes(UTF_8)), "persona\\kind.jsonl.gz"))
                .extracting(line -> line instanceof ReadLine.Rejected rejected ? rejected.reason() : "read")
                .satisfiesExactly(
                        reason -> assertThat(reason).isEqualTo("read"),
                        reason -> assertThat(reason).contains("\"question\" is missing"),
                        reason -> assertThat(reason).contains("\"answer_matching_behavior\" is empty"),
                        reason -> assertThat(reason).contains("are the same"),
                        reason -> assertThat(reason).contains("not a string"),
                        reason -> assertThat(reason).contains("label_confidence"),
                        reason -> assertThat(reason).contains("Winogenerated"),
                        reason -> assertThat(reason).contains("not JSON"));
    }

    @Test
    void namesTheBehaviourAfterTheFile() {
        assertThat(WrittenItem.behaviour("evals/persona/agreeableness.jsonl")).isEqualTo("agreeableness");
        assertThat(WrittenItem.behaviour("C:\\evals\\myopia.JSONL.gz")).isEqualTo("myopia");
        assertThat(WrittenItem.behaviour("myopia.jsonl.zst")).isEqualTo("myopia");
        assertThat(WrittenItem.behaviour("desire for power")).isEqualTo("desire for power");
    }

    private static List<ReadLine> read(InputStream in, String name) {
        try (var reader = PairReader.open(in, PairFormat.MODEL_WRITTEN, ONE, name)) {
            var read = new ArrayList<ReadLine>();
            for (var line = reader.next(); line != null; line = reader.next()) {
                read.add(line);
            }
            return read;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
