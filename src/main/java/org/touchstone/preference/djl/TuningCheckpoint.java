package org.touchstone.preference.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

/**
 * Where one member's progress is kept from epoch to epoch, so that a run whose process died goes on instead of beginning again. Written
 * aside and then renamed; what cannot be read is as good as not there.
 */
record TuningCheckpoint(Path file) {

    private static final String LOSSES = "losses";
    private static final String TIES = "ties";
    private static final String STEPS = "steps";

    /** The progress kept here, for the encoder whose table of words it was begun with. */
    Optional<TuningProgress> read(EncoderModel encoder) {
        try {
            return Files.exists(file)
                    ? Optional.of(progress(Artifact.of(Files.readAllBytes(file)), encoder))
                    : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static TuningProgress progress(Artifact stored, EncoderModel encoder) {
        var now = new TuningState(
                weights(stored, "now.", encoder),
                tensors(stored, "mean.", encoder),
                tensors(stored, "square.", encoder),
                Integer.parseInt(stored.setting(STEPS)));
        var losses = new ArrayList<Double>();
        for (var loss : stored.setting(LOSSES).split(" ", -1)) {
            losses.add(Double.valueOf(loss));
        }
        var ties = stored.setting(TIES).split(" ", -1);
        return new TuningProgress(now, weights(stored, "best.", encoder), losses, new double[] {
            Double.parseDouble(ties[0]), Double.parseDouble(ties[1])
        });
    }

    private static List<Tensor> weights(Artifact stored, String prefix, EncoderModel encoder) {
        var weights = new ArrayList<Tensor>();
        weights.add(encoder.weights().getFirst());
        weights.addAll(tensors(stored, prefix, encoder));
        return weights;
    }

    private static List<Tensor> tensors(Artifact stored, String prefix, EncoderModel encoder) {
        return TuningState.trained(encoder)
                .map(name -> stored.tensor(prefix + name).named(name))
                .toList();
    }

    void write(TuningProgress progress) {
        var losses = progress.losses().stream().map(String::valueOf).toList();
        var metadata = Map.of(
                STEPS, Integer.toString(progress.now().steps()),
                LOSSES, String.join(" ", losses),
                TIES, progress.tie() + " " + progress.bestTie());
        var tensors = new ArrayList<Tensor>();
        add(tensors, "now.", progress.now().weights().stream().skip(1).toList());
        add(tensors, "best.", progress.best().stream().skip(1).toList());
        add(tensors, "mean.", progress.now().mean());
        add(tensors, "square.", progress.now().square());
        try {
            Files.createDirectories(file.getParent());
            var draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.write(draft, new Artifact(metadata, tensors).toBytes());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(List<Tensor> tensors, String prefix, List<Tensor> some) {
        some.forEach(tensor -> tensors.add(tensor.named(prefix + tensor.name())));
    }
}
