package org.touchstone.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.preference.learning.Learners;
import org.touchstone.support.Refusal;

/** Models leave as files and come in again, and are put away. */
@SpringBootTest
@AutoConfigureMockMvc
class ModelKeepingTests {

    @Autowired
    private ModelKeeping keeping;

    @Autowired
    private ModelImports imports;

    @Autowired
    private PreferenceModels models;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient sql;

    private final PersonId admin;
    private final RequestPostProcessor asAdmin;
    private final SnapshotView snapshot;
    private final MadeModel made;

    ModelKeepingTests(
            @Autowired People people,
            @Autowired Datasets datasets,
            @Autowired Learners learners,
            @Autowired StoredModel stored) {
        admin = people.firstAdmin();
        asAdmin = SignedInAs.person(admin, Role.ADMIN);
        snapshot = MadeModel.snapshot(datasets, admin);
        made = MadeModel.of(learners, stored, snapshot.digest(), 5);
    }

    @Test
    void aModelThatLeftAndCameBackIsTheSame() throws IOException {
        var id = imports.take(made.file(), null, null, admin);
        var again = imports.take(sent("/models/" + id + "/artifact"), "Again", null, admin);
        var model = models.find(again);
        assertThat(model.name()).isEqualTo("Again");
        assertThat(models.find(id).name()).isEqualTo("Planted, lexical, seed 5");
        assertThat(model.artifact()).isEqualTo(models.find(id).artifact());
        assertThat(model.snapshot()).isEqualTo(snapshot.id());
        assertThat(model.provenance().snapshotDigest()).isEqualTo(snapshot.digest());
        assertThat(model.provenance().formatting())
                .containsEntry("family", "lexical")
                .doesNotContainKey("touchstone");
        assertThat(models.standing(again)).matches(standing -> standing.isImported() && standing.atHome());
        var candidates = List.of(
                PlantedPairs.candidate("question", "stone please walk"), PlantedPairs.candidate("question", "stone"));
        assertThat(models.scorer(again).score(candidates))
                .containsExactly(made.learned().scorer().score(candidates));
        assertThat(unpacked(sent("/api/v1/models/" + id + "/package")))
                .containsEntry("model.safetensors", made.file().length)
                .containsKey("README.md");
    }

    @Test
    void sendsAnyPartOfAFileAndNothingThatIsThereAlready() {
        var id = imports.take(made.file(), null, null, admin);
        var path = "/api/v1/models/" + id + "/artifact";
        int last = made.file().length - 1;
        var part = web.get().uri(path).with(asAdmin).header("Range", "bytes=1000-1999");
        assertThat(part).hasStatus(206).hasHeader("Content-Range", "bytes 1000-1999/" + (last + 1));
        assertThat(part.exchange().getResponse().getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(made.file(), 1000, 2000));
        var digest = models.find(id).artifact().digest();
        assertThat(web.get().uri(path).with(asAdmin)).hasStatusOk().hasHeader("ETag", '"' + digest + '"');
        assertThat(web.get().uri(path).with(asAdmin).header("If-None-Match", '"' + digest + '"'))
                .hasStatus(304);
    }

    @Test
    void theCardSaysWhatTheModelIsMadeOf() {
        var id = imports.take(made.file(), "A | <name>", null, admin);
        assertThat(web.get().uri("/api/v1/models/{id}/card", id).with(asAdmin))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "# A \\| \\<name\\>",
                        "family\" : \"lexical\"",
                        snapshot.digest(),
                        models.find(id).artifact().digest(),
                        "## Limits",
                        "has not been measured yet");
        assertThat(web.get().uri("/models/{id}/card", id).with(asAdmin))
                .hasStatusOk()
                .bodyText()
                .contains("How to use it");
    }

    @Test
    void aFileFromElsewhereStandsBesideTheSnapshotThatIsNamed(
            @Autowired Learners learners, @Autowired StoredModel stored) {
        var foreign = MadeModel.of(learners, stored, "f".repeat(64), 6).file();
        assertThatThrownBy(() -> imports.take(foreign, null, null, admin))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContaining("\"Planted\"");
        var form = web.post().uri("/models/import").multipart().file(new MockMultipartFile("file", foreign));
        assertThat(form.param("snapshot", snapshot.id().toString())
                        .with(asAdmin)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        var id = models.all().getFirst().id();
        assertThat(models.standing(id).atHome()).isFalse();
        assertThat(web.get().uri("/models/{id}", id).with(asAdmin))
                .hasStatusOk()
                .bodyText()
                .contains("elsewhere", "brought in");
        assertThat(web.get().uri("/models/{id}/keep", id).with(asAdmin)).hasStatusOk();
    }

    @Test
    void whatIsArchivedIsOutOfTheListsAndAloneMayBeDeleted() {
        var id = imports.take(made.file(), "Mine", null, admin);
        models.promote(id, admin);
        assertThat(act(id, "archive", "away", "true")).containsKey("problem");
        sql.sql("update preference.model set promoted = false").update();
        assertThat(act(id, "delete", "", "")).containsKey("problem");
        assertThat(act(id, "rename", "name", " ")).containsKey("problem");
        assertThat(act(id, "rename", "name", "Yours")).containsKey("notice");
        assertThat(act(id, "archive", "away", "true")).containsKey("notice");
        assertThat(models.all()).noneMatch(model -> model.id().equals(id));
        assertThat(web.get().uri("/models/archived").with(asAdmin))
                .hasStatusOk()
                .bodyText()
                .contains("Yours");
        assertThat(act(id, "delete", "", "")).containsKey("notice");
    }

    @Test
    void aFileGoesWithTheLastModelThatHasIt() {
        var id = imports.take(made.file(), "Mine", null, admin);
        var digest = models.find(id).artifact().digest();
        var twin = imports.take(made.file(), "Twin", null, admin);
        keeping.archive(id, true, admin);
        keeping.delete(id, admin);
        assertThat(pieces(digest)).isPositive();
        sql.sql("update preference.model set archived_at = now() where artifact_digest = ?")
                .param(digest)
                .update();
        for (var rest : keeping.archived()) {
            keeping.delete(rest.id(), admin);
        }
        assertThatThrownBy(() -> models.find(twin)).isInstanceOf(Refusal.NotFound.class);
        assertThat(pieces(digest)).isZero();
    }

    private int pieces(String digest) {
        return sql.sql("select count(*) from preference.artifact_chunk where digest = ?")
                .param(digest)
                .query(Integer.class)
                .single();
    }

    private Map<String, Object> act(ModelId id, String act, String name, String value) {
        var form = web.post().uri("/models/{id}/" + act, id).with(asAdmin).with(csrf());
        var result = name.isEmpty() ? form.exchange() : form.param(name, value).exchange();
        return Objects.requireNonNull(result.getMvcResult().getFlashMap());
    }

    private byte[] sent(String path) {
        var result = web.get().uri(path).with(asAdmin).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private static Map<String, Integer> unpacked(byte[] archive) throws IOException {
        var entries = new HashMap<String, Integer>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes().length);
            }
        }
        return entries;
    }
}
