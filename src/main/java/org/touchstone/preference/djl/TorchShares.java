package org.touchstone.preference.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;

/**
 * Divides an inner product g u, where u are the unit views of a window end to end, among the window's tokens: each gets the product of the
 * gradient by its input vector and that vector (gradient times input, Shrikumar et al. 2017). The input is what leaves the first
 * normalisation; before it the products would vanish, since a normalisation does not feel the length of what it is given.
 */
final class TorchShares implements AutoCloseable {

    /** The engine takes arrays of this name together as one list. */
    private static final String LIST = "weights[]";

    private final PtNDManager manager;
    private final PtNDArray[] weights;
    private final EncoderModel.Shape shape;
    private final PtSymbolBlock program;

    /** Takes the manager over, and closes it at its own end. */
    TorchShares(PtNDManager manager, IValue weights, EncoderModel.Shape shape, String text) {
        this.manager = manager;
        this.weights = weights.toTensorArray(manager);
        this.shape = shape;
        this.program = EncoderProgram.load(manager, TorchArchive.of(text));
        for (var weight : this.weights) {
            weight.setName(LIST);
        }
    }

    /** The shares of the tokens, in their order. */
    float[] of(Window window, float[] slope) {
        boolean recorded = JniUtils.isGradMode();
        JniUtils.setGradMode(true); // of this thread alone
        try (var scope = (PtNDManager) manager.newSubManager()) {
            var inputs = new NDList(weights);
            var tokens = Arrays.stream(window.tokens()).asLongStream().toArray();
            inputs.add(scope.create(tokens, new Shape(1, tokens.length)));
            inputs.add(scope.create(slope));
            inputs.add(scope.create(new double[] {shape.heads(), shape.epsilon(), window.start()}));
            var shares = IValueUtils.forward(program, inputs, true);
            shares.attach(scope);
            return shares.singletonOrThrow().toFloatArray();
        } finally {
            JniUtils.setGradMode(recorded);
        }
    }

    @Override
    public void close() {
        program.close();
        Arrays.stream(weights).forEach(NDArray::close);
        manager.close();
    }
}
