package org.touchstone.preference.djl;

import java.util.List;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

/**
 * What the network sees of a candidate: both of its embeddings, less their mean over the training candidates, and multiplied by one factor each that
 * makes the mean square of an entry 1. The entries are not brought to one spread each: where little varies, little is meant.
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record Inputs(float[] mean, float[] scale) {

    private static final String MEAN = "inputs.mean";
    private static final String SCALE = "inputs.scale";

    /** Measures training candidates. */
    static Inputs of(List<Embeddings.Embedded> candidates) {
        var rows = candidates.stream().map(Inputs::raw).toList();
        var mean = new float[rows.getFirst().length];
        for (var row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i] / rows.size();
            }
        }
        int half = mean.length / 2;
        return new Inputs(mean, new float[] {scale(rows, mean, 0, half), scale(rows, mean, half, mean.length)});
    }

    private static float scale(List<float[]> rows, float[] mean, int from, int to) {
        double squares = 0;
        for (var row : rows) {
            for (int i = from; i < to; i++) {
                squares += (row[i] - mean[i]) * (row[i] - mean[i]);
            }
        }
        return squares == 0 ? 0 : (float) Math.sqrt((double) rows.size() * (to - from) / squares);
    }

    /** The network's input for one candidate. */
    float[] of(Embeddings.Embedded candidate) {
        var input = raw(candidate);
        for (int i = 0; i < input.length; i++) {
            input[i] = (input[i] - mean[i]) * scale[i < input.length / 2 ? 0 : 1];
        }
        return input;
    }

    /** The gradient by the embeddings of what has this gradient by the network's input. */
    Embeddings.Embedded slope(float[] slope) {
        int width = slope.length / 2;
        var manner = new float[width];
        var topic = new float[width];
        for (int i = 0; i < width; i++) {
            manner[i] = slope[i] * scale[0];
            topic[i] = slope[width + i] * scale[1];
        }
        return new Embeddings.Embedded(manner, topic);
    }

    private static float[] raw(Embeddings.Embedded candidate) {
        return candidate.joined();
    }

    List<Tensor> tensors() {
        return List.of(Tensor.vector(MEAN, mean), Tensor.vector(SCALE, scale));
    }

    static Inputs of(Artifact artifact) {
        return new Inputs(artifact.tensor(MEAN).values(), artifact.tensor(SCALE).values());
    }
}
