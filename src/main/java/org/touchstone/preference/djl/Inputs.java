package org.touchstone.preference.djl;

import java.util.List;
import org.touchstone.preference.learning.Artifact;
import org.touchstone.preference.learning.Tensor;

/**
 * What the network sees of a candidate: the embeddings of the response and of conversation and response together, and the product, entry
 * by entry, of those of conversation and response; each entry less its mean and divided by its spread over the training candidates.
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record Inputs(float[] mean, float[] scale) {

    private static final String MEAN = "inputs.mean";
    private static final String SCALE = "inputs.scale";

    /** Measures training candidates. */
    static Inputs of(List<Embeddings.Embedded> candidates) {
        int size = 3 * candidates.getFirst().response().length;
        var sum = new double[size];
        var squares = new double[size];
        for (var candidate : candidates) {
            var raw = raw(candidate);
            for (int i = 0; i < size; i++) {
                sum[i] += raw[i];
                squares[i] += raw[i] * raw[i];
            }
        }
        var mean = new float[size];
        var scale = new float[size];
        for (int i = 0; i < size; i++) {
            mean[i] = (float) (sum[i] / candidates.size());
            double variance = squares[i] / candidates.size() - mean[i] * mean[i];
            scale[i] = variance > 0 ? (float) (1 / Math.sqrt(variance)) : 0;
        }
        return new Inputs(mean, scale);
    }

    /** The network's input for one candidate. */
    float[] of(Embeddings.Embedded candidate) {
        var input = raw(candidate);
        for (int i = 0; i < input.length; i++) {
            input[i] = (input[i] - mean[i]) * scale[i];
        }
        return input;
    }

    /** The gradient by the embeddings of what has this gradient by the network's input. */
    Embeddings.Embedded slope(Embeddings.Embedded at, float[] slope) {
        int width = at.response().length;
        var sum = new Embeddings.Embedded(new float[width], new float[width], new float[width]);
        for (int i = 0; i < width; i++) {
            float product = slope[2 * width + i] * scale[2 * width + i];
            sum.conversation()[i] = product * at.response()[i];
            sum.response()[i] = slope[i] * scale[i] + product * at.conversation()[i];
            sum.joint()[i] = slope[width + i] * scale[width + i];
        }
        return sum;
    }

    private static float[] raw(Embeddings.Embedded candidate) {
        int width = candidate.response().length;
        var raw = new float[3 * width];
        for (int i = 0; i < width; i++) {
            raw[i] = candidate.response()[i];
            raw[width + i] = candidate.joint()[i];
            raw[2 * width + i] = candidate.conversation()[i] * candidate.response()[i];
        }
        return raw;
    }

    List<Tensor> tensors() {
        return List.of(Tensor.vector(MEAN, mean), Tensor.vector(SCALE, scale));
    }

    static Inputs of(Artifact artifact) {
        return new Inputs(artifact.tensor(MEAN).values(), artifact.tensor(SCALE).values());
    }
}
