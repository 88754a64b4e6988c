package org.touchstone.laboratory.lessons;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.TestBench;
import org.touchstone.laboratory.language.Bytes;
import org.touchstone.laboratory.language.Transcript;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** What language models can read beside the dialogues of datasets. */
class PlainTextTests {

    /** What {@code sha256sum sample.txt} says; whoever changes the text gives the kinds that read it another version, and then this another value. */
    private static final String DIGEST = "fc854a317d12ab874c34c64876bcf25f25cbc1d55f4399164151d2454086115b";

    @Test
    void twoBlankLinesSetTextsApartAndOneSetsParagraphsApart() {
        var text = PlainText.of("\n\n\nOne \nmore\n\nparagraph\n\n \n\nHuman: Hi\n\nAssistant: Hello\n\n\n"
                .lines()
                .toList());
        assertThat(text.texts()).containsExactly("One\nmore\n\nparagraph", "\n\nHuman: Hi\n\nAssistant: Hello");
        assertThat(PlainText.of(List.of("", " ")).texts()).isEmpty();
    }

    @Test
    void aDialogueReadsLikeOneOfADataset() {
        var read = PlainText.of(List.of("Human: Hi", "", "Assistant: Hello")).corpus();
        assertThat(read.draw(1, read.size(), new SplittableRandom(1)).getFirst())
                .isEqualTo(Transcript.of("\n\nHuman: Hi\n\nAssistant:", "Hello", 512)
                        .tokens());
    }

    @Test
    void theSampleIsLongVariedAndSaysWhatItIs() {
        assertThat(SampleText.digest()).isEqualTo(DIGEST);
        var content = new String(SampleText.content(), UTF_8);
        assertThat(content).startsWith("This is the sample text of Touchstone. It was written for the project");
        var texts = SampleText.read().texts();
        assertThat(texts).hasSizeGreaterThan(90).doesNotHaveDuplicates();
        assertThat(texts.stream().filter(text -> text.startsWith("\n\nHuman: ")).count())
                .isGreaterThan(25);
        var sentences = List.of(content.split("(?<=[.?!])\\s+"));
        assertThat(new HashSet<>(sentences))
                .as("hardly a sentence is there twice")
                .hasSizeGreaterThan(sentences.size() - 10);
        assertThat(SampleText.read().corpus().size()).isBetween(55_000, 65_000);
    }

    @Test
    void aPartBeginsWhereTheOneBeforeEnds() {
        var all = SampleText.read().corpus();
        var read = all.part(0, 0.9);
        var rest = all.part(0.9, 1);
        assertThat(read.size() + rest.size()).isEqualTo(all.size());
        assertThat(rest.size() / (double) all.size()).isBetween(0.0999, 0.1001);
        assertThat(Bytes.text(rest.windows(1, rest.size()).getFirst()).strip())
                .isEqualTo(Bytes.text(all.windows(1, all.size()).getFirst())
                        .substring(Bytes.text(read.windows(1, read.size()).getFirst())
                                .length())
                        .strip());
    }

    @ParameterizedTest
    @CsvSource({
        "diet=file, text-no-file, file",
        "diet=file;file=abc, text-too-short, file",
        "diet=sample;file=abc, text-unread-file, diet",
        "diet=dialogues;file=abc, text-unread-file, diet",
        "diet=sample;text=00000000-0000-0000-0000-000000000000, text-unread-text, diet"
    })
    void settingsThatDoNotGoTogetherAreRefusedByTheField(String settings, String code, String field) {
        var refusal = catchThrowableOfType(Refusal.Invalid.class, () -> Texts.demand(bench(settings), 16));
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.field()).isEqualTo(field);
    }

    @Test
    void settingsThatGoTogetherAreReadAndTold() {
        var file = bench("diet=file;file=a text that is long enough");
        Texts.demand(file, 16);
        assertThat(Texts.corpus(file, "snapshot").size()).isEqualTo(28);
        Texts.demand(bench("text=00000000-0000-0000-0000-000000000000"), 16);
        assertThat(Texts.told(new Settings(Map.of("diet", "sample")), Phrase.of("other")))
                .containsExactly(
                        Phrase.of("laboratory.read.sample", SampleText.content().length, DIGEST.substring(0, 12)),
                        Phrase.of("other"));
        assertThat(Texts.told(new Settings(Map.of())))
                .as("before there was a choice")
                .isEmpty();
    }

    /** A bench whose file is the setting itself. */
    private static TestBench bench(String settings) {
        var written = new HashMap<String, String>();
        for (var one : settings.split(";", -1)) {
            written.put(one.split("=", 2)[0], one.split("=", 2)[1]);
        }
        return TestBench.of(List.of(Texts.diet(), Texts.field(), Texts.file()), written, Path.of("."));
    }
}
