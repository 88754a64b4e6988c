package org.touchstone.preference;

import java.util.List;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.preference.learning.Learners;
import org.touchstone.torch.Artifact;

/** Reads a file from elsewhere as a model, and trusts nothing in it before it has scored. */
@Component
class ArtifactCheck {

    private static final List<Candidate> TRIAL = List.of(
            new Candidate(new Conversation(List.of(new Turn(Speaker.USER, "Hello?"))), "Hello, how can I help you?"),
            new Candidate(new Conversation(List.of(new Turn(Speaker.USER, "Hello?"))), ""));

    private final Learners learners;
    private final StoredModel stored;

    ArtifactCheck(Learners learners, StoredModel stored) {
        this.learners = learners;
        this.stored = stored;
    }

    /** A file that passed. */
    record Checked(StoredModel.About about, double temperature) {}

    /** What the file holds, or a refusal that says what is wrong with it. */
    Checked check(byte[] file) {
        var artifact = read(file);
        numbers(artifact);
        texts(artifact);
        var about = stored.about(artifact);
        var family = about.provenance().config().family();
        if (!family.key().equals(artifact.metadata().get("family"))) {
            throw new BrokenArtifact("family", "it names two families");
        }
        scores(artifact);
        return new Checked(about, temperature(artifact));
    }

    private static Artifact read(byte[] file) {
        try {
            return Artifact.of(file);
        } catch (RuntimeException unreadable) {
            throw new BrokenArtifact(
                    "not-safetensors", "it is not a safetensors file of 32-bit numbers, or is cut off");
        }
    }

    private static void numbers(Artifact artifact) {
        for (var tensor : artifact.tensors()) {
            for (float value : tensor.values()) {
                if (!Float.isFinite(value)) {
                    throw new BrokenArtifact(
                            "not-finite", tensor.name() + " holds a number that is none", tensor.name());
                }
            }
        }
    }

    /** The database keeps no text with the character 0, plain or as JSON writes it. */
    private static void texts(Artifact artifact) {
        for (var setting : artifact.metadata().entrySet()) {
            var text = setting.getKey() + setting.getValue();
            if (text.indexOf('\0') >= 0 || text.contains("\\u0000")) {
                throw new BrokenArtifact("says-nothing", "it says what it was made of in characters that are none");
            }
        }
    }

    /** Whatever is missing or does not fit shows when it is used. */
    private void scores(Artifact artifact) {
        double[] scores;
        try {
            scores = learners.restore(artifact).score(TRIAL);
        } catch (RuntimeException unfit) {
            var reason = unfit.getMessage() == null ? unfit.toString() : unfit.getMessage();
            throw new BrokenArtifact("does-not-score", reason, reason);
        }
        for (double score : scores) {
            if (!Double.isFinite(score)) {
                throw new BrokenArtifact("does-not-score", "its scores are no numbers", "NaN");
            }
        }
    }

    private static double temperature(Artifact artifact) {
        try {
            double temperature = Double.parseDouble(artifact.setting("temperature"));
            if (temperature > 0 && Double.isFinite(temperature)) {
                return temperature;
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new BrokenArtifact("does-not-score", "it has no temperature", "temperature");
    }
}
