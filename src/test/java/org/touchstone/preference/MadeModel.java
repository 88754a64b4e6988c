package org.touchstone.preference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.PairFormat;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.datasets.SplitShares;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Learners;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;
import tools.jackson.databind.json.JsonMapper;

/** A lexical model that was trained in this process, and the file that a training process would have stored. */
public record MadeModel(Learned learned, Artifact artifact) {

    private static final JsonMapper JSON = new JsonMapper();

    static MadeModel of(Learners learners, StoredModel stored, String snapshotDigest, long seed) {
        var data = new TrainingData(PlantedPairs.of(120, seed), List.of());
        var config = TrainingConfig.of(Family.LEXICAL, seed);
        var learned = learners.of(Family.LEXICAL).learn(data, config, Progress.silent());
        var figures =
                new ModelView.Figures(Fit.of(learned.heldOut(), data.training()).orElseThrow(), null);
        var provenance = new Provenance(
                snapshotDigest,
                config,
                "tests",
                Map.of("java", "25", "os", "any"),
                learned.artifact().metadata());
        return new MadeModel(learned, stored.with(learned.artifact(), "Planted", provenance, figures));
    }

    byte[] file() {
        return artifact.toBytes();
    }

    /** The same file with one setting changed. */
    byte[] with(String setting, String text) {
        var settings = new HashMap<>(artifact.metadata());
        settings.put(setting, text);
        return new Artifact(settings, artifact.tensors()).toBytes();
    }

    byte[] without(String setting) {
        var settings = new HashMap<>(artifact.metadata());
        settings.remove(setting);
        return new Artifact(settings, artifact.tensors()).toBytes();
    }

    /** The same file with one tensor in the place of that of its name. */
    byte[] with(Tensor tensor) {
        var tensors = new ArrayList<Tensor>();
        artifact.tensors().forEach(each -> tensors.add(each.name().equals(tensor.name()) ? tensor : each));
        return new Artifact(artifact.metadata(), tensors).toBytes();
    }

    /** A snapshot of planted pairs. */
    public static SnapshotView snapshot(Datasets datasets, PersonId by) {
        return snapshot(datasets, 40, by);
    }

    /** A snapshot of so many planted pairs, about half of them for training. */
    static SnapshotView snapshot(Datasets datasets, int pairs, PersonId by) {
        var lines = PlantedPairs.of(pairs, 99).stream()
                .map(pair -> {
                    var question =
                            pair.first().conversation().turns().getFirst().content();
                    var opening = "\n\nHuman: " + question + "\n\nAssistant: ";
                    return JSON.writeValueAsString(Map.of(
                            "chosen", opening + pair.first().response(),
                            "rejected", opening + pair.second().response()));
                })
                .collect(Collectors.joining("\n"));
        var file = new ImportLabelled("Planted", PairFormat.HH, new SplitShares(0.5, 0.25, 0.25), 1);
        return datasets.importLabelled(file, new ByteArrayInputStream(lines.getBytes(UTF_8)), by);
    }
}
