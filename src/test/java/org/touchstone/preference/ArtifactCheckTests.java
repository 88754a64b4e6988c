package org.touchstone.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.touchstone.preference.learning.Learners;
import org.touchstone.torch.Tensor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with files that are brought as models. */
@SpringBootTest
class ArtifactCheckTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final ArtifactCheck check;
    private final MadeModel made;

    ArtifactCheckTests(@Autowired ArtifactCheck check, @Autowired Learners learners, @Autowired StoredModel stored) {
        this.check = check;
        made = MadeModel.of(learners, stored, "0".repeat(64), 5);
    }

    @Test
    void refusesFilesThatAreNoModels() {
        var file = made.file();
        refused("not-safetensors", Arrays.copyOf(file, file.length / 2));
        refused("not-safetensors", "PK is no archive".getBytes(StandardCharsets.UTF_8));
        refused("says-nothing", made.without(StoredModel.ABOUT));
        refused("says-nothing", made.with(StoredModel.ABOUT, "{\"format\":1}"));
        refused("version", made.with(StoredModel.ABOUT, "{\"format\":2}"));
        refused("family", made.with("family", "hybrid"));
        refused("does-not-score", made.with("temperature", "-1"));
        refused("does-not-score", made.with("features", "words 1-3"));
        refused("does-not-score", made.without("features"));
        var scale = made.artifact().tensor("surface.scale").values().clone();
        scale[3] = Float.NaN;
        refused("not-finite", made.with(Tensor.vector("surface.scale", scale)));
        refused("does-not-score", made.with(Tensor.vector("weights", new float[] {1})));
    }

    @Test
    void refusesFilesThatSayTooLittleOfTheirModels() {
        for (var part : List.of("snapshotDigest", "config", "code", "libraries")) {
            refused("says-nothing", silent("/provenance", part));
        }
        refused("says-nothing", silent("/provenance/config", "family"));
        refused("says-nothing", silent("/figures", "heldOut"));
        refused("says-nothing", silent("/figures/heldOut", "logLoss"));
        refused("says-nothing", silent("", "figures"));
        refused("says-nothing", silent("", "provenance"));
        refused("says-nothing", silent("", "snapshot"));
    }

    @Test
    void refusesTextsThatTheDatabaseCannotKeep() {
        var about = made.artifact().setting(StoredModel.ABOUT);
        assertThat(check.check(made.with(StoredModel.ABOUT, about.replace("tests", "Tests")))
                        .about()
                        .provenance()
                        .code())
                .isEqualTo("Tests");
        refused("says-nothing", made.with(StoredModel.ABOUT, about.replace("tests", "te\\u0000sts")));
        refused("says-nothing", made.with("note", "a\0b"));
    }

    private void refused(String why, byte[] file) {
        assertThatThrownBy(() -> check.check(file))
                .isInstanceOfSatisfying(
                        BrokenArtifact.class,
                        broken -> assertThat(broken.phrase().key()).isEqualTo("refusal.broken-artifact." + why));
    }

    /** The file with null for one of the parts that it says of its model. */
    private byte[] silent(String where, String part) {
        var about = JSON.readTree(made.artifact().setting(StoredModel.ABOUT));
        ((ObjectNode) about.at(where)).putNull(part);
        return made.with(StoredModel.ABOUT, about.toString());
    }
}
