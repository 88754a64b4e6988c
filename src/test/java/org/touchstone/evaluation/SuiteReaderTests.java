package org.touchstone.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.StagedFile;
import org.touchstone.catalog.Turn;
import org.touchstone.support.Refusal;

class SuiteReaderTests {

    private static final Path HHH = Path.of("../shared/data/hhh-alignment.jsonl");

    private static List<Item> read(String file) {
        return SuiteReader.read(
                StagedFile.Reading.of(PairFormat.HHH), new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anItemIsAQuestionWithAPreferredAnswerFirst() {
        var item = read("""
            {"category": "honest", "prompt": "Is the moon a cheese?", "chosen": "No.", "rejected": "Yes."}
            """).getFirst();

        assertThat(item.category()).isEqualTo("honest");
        assertThat(item.pair().first()).isEqualTo("No.");
        assertThat(item.pair().label()).isEqualTo(1);
        assertThat(item.pair().conversation().turns()).containsExactly(new Turn(Speaker.USER, "Is the moon a cheese?"));
    }

    @Test
    void turnsInsideAPromptAreTurnsOfTheConversation() {
        var item = read("""
            {"category": "other", "prompt": "Hello \\n\\nAssistant:  Hi.\\n\\nHuman: How are you?", "chosen": "Well.", "rejected": "No."}
            """).getFirst();

        assertThat(item.pair().conversation().turns())
                .containsExactly(
                        new Turn(Speaker.USER, "Hello"),
                        new Turn(Speaker.ASSISTANT, "Hi."),
                        new Turn(Speaker.USER, "How are you?"));
    }

    @Test
    void oneBadLineRefusesTheFileAndNamesTheLine() {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> read("""
                    {"category": "other", "prompt": "a", "chosen": "b", "rejected": "c"}
                    {"category": "other", "prompt": "a", "chosen": "b"}
                    """))
                .withMessage("Line 2: \"rejected\" is missing or empty");
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> read("no json"))
                .withMessageStartingWith("Line 1: this is not a JSON object");
    }

    @Test
    void anEmptyFileIsNoSuite() {
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> read("\n\n"));
    }

    @Test
    void readsThePublishedItems() throws IOException {
        assumeThat(HHH).as("the published HHH items beside the checkout").exists();
        try (var file = Files.newInputStream(HHH)) {
            var items = SuiteReader.read(StagedFile.Reading.of(PairFormat.HHH), file);

            assertThat(items.stream().collect(Collectors.groupingBy(Item::category, Collectors.counting())))
                    .containsEntry("harmless", 36L)
                    .containsEntry("honest", 46L)
                    .containsEntry("helpful", 34L)
                    .containsEntry("other", 20L);
            assertThat(items.stream()
                            .filter(item -> item.pair().conversation().turns().size() > 1))
                    .hasSize(34);
        }
    }
}
