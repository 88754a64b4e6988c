package org.touchstone.preference;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.torch.Artifact;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes into a model's file what it was made of, so that the file says it wherever it goes, and reads it again. The setting
 * {@value #ABOUT} holds it as JSON; equal models have equal texts.
 */
@Component
class StoredModel {

    static final String ABOUT = "touchstone";

    /** Counts up when a reader of the version before could not make sense of what is written. */
    static final int VERSION = 1;

    private final JsonMapper json;

    StoredModel(JsonMapper json) {
        this.json = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /**
     * What a file says of its model.
     *
     * @param format the version of this record
     * @param snapshot the name of the snapshot that it was trained on
     * @param provenance without the formatting, which the file's other settings tell
     */
    record About(int format, String snapshot, Provenance provenance, ModelView.Figures figures) {}

    Artifact with(Artifact artifact, String snapshot, Provenance provenance, ModelView.Figures figures) {
        var settings = new TreeMap<>(artifact.metadata());
        var bare = new Provenance(
                provenance.snapshotDigest(), provenance.config(), provenance.code(), provenance.libraries(), Map.of());
        settings.put(ABOUT, json.writeValueAsString(new About(VERSION, snapshot, bare, figures)));
        return new Artifact(settings, artifact.tensors());
    }

    /** What the file says, with the formatting; refuses one that says nothing, or that says it in a way not known here. */
    About about(Artifact artifact) {
        var settings = new TreeMap<>(artifact.metadata());
        @Nullable String text = settings.remove(ABOUT);
        if (text == null) {
            throw new BrokenArtifact("says-nothing", "it does not say what it was made of");
        }
        try {
            int version = json.readTree(text).path("format").asInt(0);
            if (version != VERSION) {
                throw new BrokenArtifact("version", "its format has version " + version, version, VERSION);
            }
            return complete(json.readValue(text, About.class), settings);
        } catch (JacksonException | NullPointerException | IllegalArgumentException unreadable) {
            throw new BrokenArtifact("says-nothing", "it does not say what it was made of");
        }
    }

    /** With the formatting; a part that pages and comparisons of models cannot do without must be there. */
    private static About complete(About said, Map<String, String> formatting) {
        var made = Objects.requireNonNull(said.provenance());
        var figures = Objects.requireNonNull(said.figures());
        Objects.requireNonNull(made.config().family());
        Objects.requireNonNull(figures.heldOut());
        var provenance = new Provenance(
                Objects.requireNonNull(made.snapshotDigest()),
                made.config(),
                Objects.requireNonNull(made.code()),
                made.libraries(),
                formatting);
        return new About(VERSION, Objects.requireNonNull(said.snapshot()), provenance, figures);
    }
}
