package org.touchstone.laboratory.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

/**
 * How far a training is.
 *
 * @param mean AdamW's running mean of the gradient, weight by weight
 * @param square AdamW's running mean of its square
 * @param steps how many steps were taken
 */
public record TrainingState(LanguageModel model, List<Tensor> mean, List<Tensor> square, int steps) {

    private static final String MEAN = "mean.";
    private static final String SQUARE = "square.";

    /** Before the first step. */
    public static TrainingState of(LanguageModel model) {
        var zeros = model.weights().stream()
                .map(weight -> new Tensor(weight.name(), weight.shape(), new float[weight.values().length]))
                .toList();
        return new TrainingState(model, zeros, zeros, 0);
    }

    /** The stored form, from which {@link #of(Artifact)} makes the same state. */
    public Artifact artifact() {
        var tensors = new ArrayList<>(model.weights());
        mean.forEach(tensor -> tensors.add(tensor.named(MEAN + tensor.name())));
        square.forEach(tensor -> tensors.add(tensor.named(SQUARE + tensor.name())));
        return new Artifact(
                Map.of(
                        "heads", Integer.toString(model.shape().heads()),
                        "tokens", "bytes",
                        "steps", Integer.toString(steps)),
                tensors);
    }

    /** A state from its stored form; {@link IllegalArgumentException} where it is not one. */
    public static TrainingState of(Artifact stored) {
        var weights = new ArrayList<Tensor>();
        for (var tensor : stored.tensors()) {
            if (!tensor.name().startsWith(MEAN) && !tensor.name().startsWith(SQUARE)) {
                weights.add(tensor);
            }
        }
        var model = LanguageModel.of(new Artifact(stored.metadata(), weights));
        return new TrainingState(
                model,
                moments(stored, model, MEAN),
                moments(stored, model, SQUARE),
                Integer.parseInt(stored.setting("steps")));
    }

    private static List<Tensor> moments(Artifact stored, LanguageModel model, String prefix) {
        return model.weights().stream()
                .map(weight -> stored.tensor(prefix + weight.name()).named(weight.name()))
                .toList();
    }
}
