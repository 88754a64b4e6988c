package org.touchstone.laboratory.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.People;
import org.touchstone.datasets.Datasets;
import org.touchstone.laboratory.ExperimentKinds;
import org.touchstone.laboratory.PlantedTastes;
import tools.jackson.databind.json.JsonMapper;

/** What language models read, chosen in forms and by scripts; in transactions that are never committed. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ReadingPagesTests {

    private static final String FORM = "/laboratory/new/in-context";
    private static final Pattern KEPT = Pattern.compile("name=\"file\" value=\"([0-9a-f]{64})\"");
    private static final byte[] TEXT =
            "The quick brown fox and the lazy dog.\n\n\n".repeat(200).getBytes(UTF_8);

    private final Researcher researcher;
    private final ExperimentKinds kinds;
    private final String snapshot;

    ReadingPagesTests(
            @Autowired MockMvcTester web,
            @Autowired ExperimentKinds kinds,
            @Autowired Datasets datasets,
            @Autowired People people,
            @Autowired JsonMapper json) {
        this.researcher = new Researcher(web, people.firstAdmin(), json);
        this.kinds = kinds;
        this.snapshot =
                PlantedTastes.liking(true, datasets, researcher.person()).toString();
    }

    @Test
    void aNewcomerBeginsWithoutAnyData() {
        assertThat(send(new byte[0], Map.of(), Locale.ENGLISH)).hasStatus3xxRedirection();
        var address = Researcher.redirected(send(new byte[0], Map.of("diet", "sample"), Locale.ENGLISH));
        assertThat(researcher.get(address))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "the bundled sample text",
                        "/laboratory/sample.txt",
                        "fc854a317d12",
                        "60,006 bytes",
                        "The models read the bundled sample text, sample.txt (60,006 bytes, SHA-256 fc854a317d12…)");
        assertThat(researcher.get("/laboratory/sample.txt"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
                .bodyText()
                .startsWith("This is the sample text of Touchstone.");
    }

    @Test
    void aFileIsKeptAndNamedWithItsSize() {
        var address = Researcher.redirected(send(TEXT, Map.of("diet", "file"), Locale.ENGLISH));
        assertThat(researcher.get(address)).bodyText().contains("file.txt", "8,000 bytes", address + "/files/file");
        assertThat(researcher.get(address + "/files/file"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
                .bodyText()
                .isEqualTo(new String(TEXT, UTF_8));
    }

    @Test
    void aFileThatWouldNotBeReadIsRefusedAndCanBeTakenOrLeft() {
        var refused = send(TEXT, Map.of("diet", "sample", "looks", "7"), Locale.ENGLISH);
        assertThat(refused)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A file was chosen that would not be read", "Take the file that is kept here", "value=\"7\"");
        var kept = KEPT.matcher(Researcher.body(refused));
        assertThat(kept.find()).isTrue();
        assertThat(send(new byte[0], Map.of("diet", "file", "file", kept.group(1)), Locale.ENGLISH))
                .hasStatus3xxRedirection();
        assertThat(send(new byte[0], Map.of("diet", "sample"), Locale.ENGLISH)).hasStatus3xxRedirection();
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithThePlace() {
        var bad = "fine\nfine\nna\u00efve".getBytes(ISO_8859_1);
        assertThat(send(bad, Map.of("diet", "file", "looks", "9"), Locale.ENGLISH))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("byte 13, in line 3, cannot be read", "value=\"9\"", "value=\"file\" selected");
        assertThat(send("short".getBytes(UTF_8), Map.of("diet", "file"), Locale.GERMAN))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Die Datei hat 7 Bytes zu lesen, mindestens 5.120 sind nötig");
        assertThat(send(new byte[0], Map.of("diet", "file"), Locale.ENGLISH))
                .bodyText()
                .contains("Choose the file that is to be read");
        assertThat(send(new byte[0], Map.of("diet", "dialogues"), Locale.ENGLISH))
                .bodyText()
                .contains("Choose the dataset whose dialogues are to be read");
    }

    @Test
    void scriptsThatNameADatasetGoOnToWorkAndOthersSendTheTextItself() {
        var few = Map.of("snapshot", snapshot, "pairs", "20", "text", snapshot);
        assertThat(researcher.ask("objectives", few)).hasStatus(HttpStatus.ACCEPTED);
        var file = Map.of("snapshot", snapshot, "pairs", "20", "diet", "file", "file", new String(TEXT, UTF_8));
        assertThat(researcher.ask("objectives", file)).hasStatus(HttpStatus.ACCEPTED);
        assertThat(researcher.get("/laboratory/new/in-context?snapshot=" + snapshot))
                .bodyText()
                .contains("value=\"%s\" selected".formatted(snapshot), "value=\"dialogues\" selected");
    }

    /** The form as it is offered but for these fields. */
    private MvcTestResult send(byte[] content, Map<String, String> fields, Locale language) {
        var written = new HashMap<String, String>();
        kinds.find("in-context").fields().forEach(field -> written.put(field.name(), field.usual()));
        written.remove("file");
        written.putAll(fields);
        return researcher.send(FORM, Researcher.file("file", "text.txt", content), written, language);
    }
}
