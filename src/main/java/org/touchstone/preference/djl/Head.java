package org.touchstone.preference.djl;

import java.util.List;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

/**
 * A network with one hidden layer, r(x) = v tanh(W x + b), computed in plain Java so that a score is the same in whatever batch; a
 * constant added to every score would change nothing, so there is none.
 *
 * @param inward W, one row per hidden unit
 * @param bias b
 * @param outward v
 */
@SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
record Head(float[] inward, float[] bias, float[] outward) {

    /** The score of one input. */
    double score(float[] input) {
        double score = 0;
        for (int unit = 0; unit < bias.length; unit++) {
            score += outward[unit] * activation(unit, input);
        }
        return score;
    }

    private double activation(int unit, float[] input) {
        double sum = bias[unit];
        int row = unit * input.length;
        for (int i = 0; i < input.length; i++) {
            sum += inward[row + i] * input[i];
        }
        return Math.tanh(sum);
    }

    /** The number of hidden units. */
    int units() {
        return bias.length;
    }

    /** What the hidden units say of one input. */
    float[] hidden(float[] input) {
        var hidden = new float[bias.length];
        for (int unit = 0; unit < hidden.length; unit++) {
            hidden[unit] = (float) activation(unit, input);
        }
        return hidden;
    }

    /** Adds so much of the score's gradient at an input to a sum. */
    void addSlope(float[] input, float factor, float[] sum) {
        for (int unit = 0; unit < bias.length; unit++) {
            double activation = activation(unit, input);
            double rise = factor * outward[unit] * (1 - activation * activation);
            int row = unit * input.length;
            for (int i = 0; i < input.length; i++) {
                sum[i] += (float) (rise * inward[row + i]);
            }
        }
    }

    /** The same network with every score divided by the temperature. */
    Head divided(double temperature) {
        var divided = outward.clone();
        for (int unit = 0; unit < divided.length; unit++) {
            divided[unit] = (float) (divided[unit] / temperature);
        }
        return new Head(inward, bias, divided);
    }

    /** The network's part of an artifact, under names with this prefix. */
    List<Tensor> tensors(String prefix) {
        return List.of(
                new Tensor(prefix + "inward", new int[] {bias.length, inward.length / bias.length}, inward),
                Tensor.vector(prefix + "bias", bias),
                Tensor.vector(prefix + "outward", outward));
    }

    /** The network that an artifact holds under names with this prefix. */
    static Head of(Artifact artifact, String prefix) {
        return new Head(
                artifact.tensor(prefix + "inward").values(),
                artifact.tensor(prefix + "bias").values(),
                artifact.tensor(prefix + "outward").values());
    }
}
