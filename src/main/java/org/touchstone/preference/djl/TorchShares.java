package org.touchstone.preference.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.Arrays;
import org.touchstone.torch.TorchProgram;

/**
 * Divides an inner product g u, where u is what the encoder makes of a sequence, among the sequence's tokens: each gets the product of the
 * gradient by its input vector and that vector (gradient times input, Shrikumar et al. 2017). The input is what leaves the first
 * normalisation; before it the products would vanish, since a normalisation does not feel the length of what it is given.
 */
final class TorchShares implements AutoCloseable {

    /** The engine takes arrays of this name together as one list. */
    private static final String LIST = "weights[]";

    /** Stands for the place where the response begins if the mean is meant. */
    private static final int MEAN = -1;

    private final PtNDArray[] weights;
    private final EncoderModel.Shape shape;
    private final TorchProgram program;

    /**
     * Loads a program.
     *
     * @param ready weights as {@link EncoderProgram} has prepared them
     */
    TorchShares(IValue ready, EncoderModel.Shape shape, String text) {
        this.program = new TorchProgram(text);
        this.weights = program.arrays(ready);
        this.shape = shape;
        for (var weight : this.weights) {
            weight.setName(LIST);
        }
    }

    /** The shares of the tokens, in their order, where u is the mean over the last layer. */
    float[] ofMean(int[] tokens, float[] slope) {
        return of(tokens, slope, MEAN);
    }

    /** The shares of the tokens, in their order, where u is both views of a window, end to end and each of unit length. */
    float[] ofViews(Window window, float[] slope) {
        return of(window.tokens(), slope, window.start());
    }

    private float[] of(int[] tokens, float[] slope, int start) {
        try (var scope = program.scope()) {
            var inputs = new NDList(weights);
            inputs.add(scope.create(Arrays.stream(tokens).asLongStream().toArray(), new Shape(tokens.length)));
            inputs.add(scope.create(slope));
            inputs.add(scope.create(new double[] {shape.heads(), shape.epsilon(), start}));
            return program.record(inputs, scope).toFloatArray();
        }
    }

    @Override
    public void close() {
        Arrays.stream(weights).forEach(NDArray::close);
        program.close();
    }
}
