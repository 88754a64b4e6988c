package org.touchstone.preference.djl;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.touchstone.torch.Tensor;

/**
 * How far the fine-tuning of one member is.
 *
 * @param weights those of the encoder, in its order, and the head's at the end
 * @param mean AdamW's running mean of the gradient, for all weights but the first
 * @param square AdamW's running mean of its square, likewise
 * @param steps how many steps were taken
 */
record TuningState(List<Tensor> weights, List<Tensor> mean, List<Tensor> square, int steps) {

    /** The name of the head's weights. */
    static final String HEAD = "score.weight";

    private static final double SPREAD = 0.02;

    /** The encoder as it is, with a random head: normal numbers of deviation 0.02, as BERT's own weights began. */
    static TuningState first(EncoderModel model, SplittableRandom random) {
        var head = new float[model.width()];
        for (int i = 0; i < head.length; i++) {
            head[i] = (float) (SPREAD * random.nextGaussian());
        }
        var weights = new ArrayList<>(model.weights());
        weights.add(new Tensor(HEAD, new int[] {1, head.length}, head));
        return first(weights);
    }

    /** These weights, with nothing known of their gradients. */
    static TuningState first(List<Tensor> weights) {
        var zeros = weights.stream()
                .skip(1)
                .map(weight -> new Tensor(weight.name(), weight.shape(), new float[weight.values().length]))
                .toList();
        return new TuningState(weights, zeros, zeros, 0);
    }

    /** The names of the weights that are trained, in order. */
    static Stream<String> trained(EncoderModel model) {
        return Stream.concat(model.weights().stream().skip(1).map(Tensor::name), Stream.of(HEAD));
    }
}
