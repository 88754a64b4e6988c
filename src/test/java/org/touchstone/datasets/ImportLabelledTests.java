package org.touchstone.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.PairFormat;
import org.touchstone.support.Refusal;
import org.touchstone.support.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
class ImportLabelledTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SplitShares SHARES = new SplitShares(0.6, 0.2, 0.2);

    private final Datasets datasets;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final PersonId someone;

    ImportLabelledTests(
            @Autowired Datasets datasets,
            @Autowired JdbcClient jdbc,
            @Autowired AuditTrail audit,
            @Autowired People people) {
        this.datasets = datasets;
        this.jdbc = jdbc;
        this.audit = audit;
        someone = people.firstAdmin();
    }

    @Test
    void freezesTheGoodLinesOfAFileAndCountsTheBadOnes() {
        var frozen = frozen("mixed", file(concat(lines(20), "bad", "{}")), 1);
        assertThat(frozen.origin()).isEqualTo(Origin.IMPORTED);
        assertThat(frozen.size()).isEqualTo(20);
        assertThat(frozen.simulated()).isFalse();
        var source = manifest(frozen).path("source");
        assertThat(source.path("accepted").asInt()).isEqualTo(20);
        assertThat(source.path("rejected").asInt()).isEqualTo(2);
        assertThat(datasets.find(frozen.id())).isEqualTo(frozen);
        assertThat(datasets.all()).contains(frozen);
    }

    @Test
    void givesTheSameBytesAndDigestForTheSameFileSharesAndSeed() {
        var one = frozen("one", file(lines(300)), 7);
        var two = frozen("two", file(lines(300)), 7);
        assertThat(two.digest()).isEqualTo(one.digest());
        for (var format : Describing.FORMATS) {
            assertThat(exported(two, format, null)).isEqualTo(exported(one, format, null));
        }
    }

    /** The digest as it was on one machine on 27 November 2026; any other and any later day must find it again. */
    @Test
    void givesTheDigestThatItGivesOnEveryMachine() {
        assertThat(frozen("golden", file(lines(300)), 7).digest())
                .isEqualTo("a862e4bb86a409cf1edf1d635e265a730adb888cb46a95431c7c6e1df252f6dc");
    }

    @Test
    void givesAnotherDigestForAnotherSeedAnotherOrderOrAnotherLabel() {
        var lines = lines(50);
        var turned = new ArrayList<>(lines);
        turned.set(
                3,
                lines.get(3)
                        .replace("\"chosen\"", "\"x\"")
                        .replace("\"rejected\"", "\"chosen\"")
                        .replace("\"x\"", "\"rejected\""));
        var digests = Set.of(
                frozen("a", file(lines), 1).digest(),
                frozen("b", file(lines), 2).digest(),
                frozen("c", file(lines.reversed()), 1).digest(),
                frozen("d", file(turned), 1).digest());
        assertThat(digests).hasSize(4);
    }

    @Test
    void tellsInItsManifestTheDigestOfEveryFile() throws Exception {
        var frozen = frozen("files", file(lines(200)), 3);
        for (var file : manifest(frozen).path("files").values()) {
            var format = ExportFormat.of(file.path("format").asString());
            var split = Split.valueOf(file.path("split").asString().toUpperCase(Locale.ROOT));
            byte[] bytes = exported(frozen, format, split);
            assertThat(HexFormat.of().formatHex(Sha256.empty().digest(bytes)))
                    .isEqualTo(file.path("sha256").asString());
            assertThat(bytes).hasSize(file.path("bytes").asInt());
            assertThat(new String(bytes, UTF_8).lines())
                    .hasSize(file.path("lines").asInt());
        }
    }

    @Test
    void keepsAConversationAndItsBeginningsInOnePart() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 300; i++) {
            var opening = "\n\nHuman: Question " + i + "\n\nAssistant: ";
            lines.add(hh(opening + "a", opening + "b"));
            lines.add(hh(opening + "a\n\nHuman: More\n\nAssistant: c", opening + "a\n\nHuman: More\n\nAssistant: d"));
            var shouted =
                    opening.toUpperCase(Locale.ROOT).replace("HUMAN", "Human").replace("ASSISTANT", "Assistant");
            lines.add(hh(shouted + "e", shouted + "f"));
        }
        var frozen = frozen("conversations", file(lines), 5);
        var parts = new HashMap<String, Set<Split>>();
        for (var split : Split.values()) {
            for (var pair : datasets.pairs(frozen.id(), split)) {
                var opening = pair.conversation().turns().getFirst().content().toLowerCase(Locale.ROOT);
                parts.computeIfAbsent(opening, _ -> new HashSet<>()).add(split);
            }
        }
        assertThat(parts).hasSize(300).allSatisfy((_, in) -> assertThat(in).hasSize(1));
        assertThat(frozen.count(Split.TEST) / 900.0).isCloseTo(0.2, within(0.08));
        assertThat(frozen.count(Split.VALIDATION) / 900.0).isCloseTo(0.2, within(0.08));
    }

    @Test
    void labelsPairsAsTheFileDoes() {
        var frozen = frozen("labels", file(lines(40)), 1);
        datasets.forEach(frozen.id(), null, pair -> {
            assertThat(pair.label() == 1 ? pair.first() : pair.second()).startsWith("good");
            assertThat(pair.strength()).isNull();
            assertThat(pair.votes()).isEqualTo(1);
        });
    }

    @Test
    void writesTheFormatsThatOthersRead() {
        var question = "\n\nHuman: Why?\n\nAssistant: Who asks?\n\nHuman:  I.\u2028\n\nAssistant: ";
        var frozen = frozen("formats", file(List.of(hh(question + "Because.", question))), 1);
        assertThat(only(frozen, ExportFormat.HH)).isEqualTo(JSON.readTree(hh(question + "Because.", question)));
        assertThat(only(frozen, ExportFormat.TRL))
                .isEqualTo(JSON.createObjectNode()
                        .put("prompt", "\n\nHuman: Why?\n\nAssistant: Who asks?\n\nHuman:  I.\u2028\n\nAssistant:")
                        .put("chosen", " Because.")
                        .put("rejected", " "));
        assertThat(only(frozen, ExportFormat.TRL_CONVERSATIONAL)).isEqualTo(JSON.readTree("""
            {"prompt": [{"role": "user", "content": "Why?"}, {"role": "assistant", "content": "Who asks?"},
                        {"role": "user", "content": " I.\\u2028"}],
             "chosen": [{"role": "assistant", "content": "Because."}], "rejected": [{"role": "assistant", "content": ""}]}
            """));
        assertThat(new String(exported(frozen, ExportFormat.NATIVE, null), UTF_8).lines())
                .hasSize(1);
        assertThat(new String(exported(frozen, ExportFormat.NATIVE, null), UTF_8))
                .doesNotContain("\u2028");
    }

    @Test
    void readsItsOwnFormatBack() {
        var frozen = frozen("there", file(lines(30)), 1);
        byte[] file = exported(frozen, ExportFormat.NATIVE, null);
        var back = datasets.importLabelled(
                new ImportLabelled("back", PairFormat.NATIVE, SHARES, 1), new ByteArrayInputStream(file), someone);
        assertThat(exported(back, ExportFormat.NATIVE, null)).isEqualTo(file);
    }

    @Test
    void rejectsLinesWithoutAnAnswer() {
        var lines = List.of(
                "{\"conversation\": \"a\", \"responses\": [{\"content\": \"b\"}, {\"content\": \"c\"}]}",
                "{\"conversation\": \"a\", \"responses\": [{\"content\": \"b\"}, {\"content\": \"c\"}], \"known\":"
                        + " \"SECOND\"}");
        var frozen = datasets.importLabelled(
                new ImportLabelled("answers", PairFormat.NATIVE, SHARES, 1), file(lines), someone);
        assertThat(frozen.size()).isEqualTo(1);
    }

    @Test
    void refusesAFileWithoutAnyPairAndLeavesNothingBehind() {
        int before = snapshots();
        assertThatExceptionOfType(NothingToFreeze.class)
                .isThrownBy(() -> frozen("bad", file(List.of("bad")), 1))
                .withMessageContaining("line 1");
        assertThat(snapshots()).isEqualTo(before);
    }

    @Test
    void forgetsWhatWasBegunLongAgoAndNeverFrozen(@Autowired SnapshotDrafts drafts) {
        var begun = List.of("47 hours", "49 hours");
        begun.forEach(ago -> jdbc.sql("insert into datasets.snapshot (id, name, origin, made_by, started_at)"
                        + " values (gen_random_uuid(), 'begun ' || :ago, 'IMPORTED', :by, now() - :ago::interval)")
                .param("ago", ago)
                .param("by", someone.value())
                .update());
        drafts.clear();
        assertThat(jdbc.sql("select name from datasets.snapshot where name like 'begun %'")
                        .query(String.class)
                        .list())
                .containsExactly("begun 47 hours");
    }

    @Test
    void letsNobodyChangeAFrozenSnapshot() {
        var id = frozen("forever", file(lines(5)), 1).id().value();
        assertThatNothingHappens("update datasets.snapshot set name = 'other' where id = '" + id + "'");
        assertThatNothingHappens("delete from datasets.snapshot where id = '" + id + "'");
        assertThatNothingHappens("update datasets.snapshot_pair set label = 0.5 where snapshot_id = '" + id + "'");
        assertThatNothingHappens("delete from datasets.snapshot_pair where snapshot_id = '" + id + "'");
        assertThatNothingHappens(
                "insert into datasets.snapshot_pair select snapshot_id, position + 100, split, conversation, first,"
                        + " second, label, strength, votes from datasets.snapshot_pair where snapshot_id = '" + id
                        + "'");
    }

    @Test
    void notesWhoFrozeAndWhoExported() {
        var frozen = frozen("noted", file(lines(3)), 1);
        exported(frozen, ExportFormat.HH, null);
        var acts = audit.find(new AuditTrail.AuditQuery(null, someone, null, 500)).stream()
                .filter(entry -> entry.toString().contains(frozen.id().toString()))
                .map(Object::toString)
                .toList();
        assertThat(acts).hasSize(2);
        assertThat(acts)
                .anyMatch(act -> act.contains("snapshot-frozen"))
                .anyMatch(act -> act.contains("snapshot-exported"));
    }

    @Test
    void refusesSharesThatAreNotShares() {
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> new SplitShares(0.5, 0.5, 0.5));
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> new SplitShares(Double.NaN, 0, 1));
    }

    private void assertThatNothingHappens(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withMessageContaining("a frozen snapshot never changes");
    }

    private SnapshotView frozen(String name, InputStream file, long seed) {
        return datasets.importLabelled(new ImportLabelled(name, PairFormat.HH, SHARES, seed), file, someone);
    }

    private byte[] exported(SnapshotView snapshot, ExportFormat format, @Nullable Split split) {
        var out = new ByteArrayOutputStream();
        datasets.export(new Datasets.Export(snapshot.id(), format, split), someone, out);
        return out.toByteArray();
    }

    private JsonNode only(SnapshotView snapshot, ExportFormat format) {
        return JSON.readTree(exported(snapshot, format, null));
    }

    private int snapshots() {
        return jdbc.sql("select count(*) from datasets.snapshot")
                .query(Integer.class)
                .single();
    }

    private static JsonNode manifest(SnapshotView snapshot) {
        return JSON.readTree(snapshot.manifest());
    }

    private static List<String> lines(int count) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var question = "\n\nHuman: Question " + i + "\n\nAssistant: ";
            lines.add(hh(question + "good " + i, question + "poor " + i));
        }
        return lines;
    }

    private static String hh(String chosen, String rejected) {
        return JSON.createObjectNode()
                .put("chosen", chosen)
                .put("rejected", rejected)
                .toString();
    }

    private static List<String> concat(List<String> lines, String... more) {
        var all = new ArrayList<>(lines);
        all.addAll(List.of(more));
        return all;
    }

    private static InputStream file(List<String> lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
    }
}
