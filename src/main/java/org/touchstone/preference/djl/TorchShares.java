package org.touchstone.preference.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.util.Arrays;

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

    private final PtNDManager manager = (PtNDManager) NDManager.newBaseManager(Device.cpu(), "PyTorch");
    private final PtNDArray[] weights;
    private final EncoderModel.Shape shape;
    private final PtSymbolBlock program;

    /**
     * Loads a program.
     *
     * @param ready weights as {@link EncoderProgram} has prepared them
     */
    TorchShares(IValue ready, EncoderModel.Shape shape, String text) {
        this.weights = ready.toTensorArray(manager);
        this.shape = shape;
        this.program = EncoderProgram.load(manager, TorchArchive.of(text));
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
        JniUtils.setGraphExecutorOptimize(false);
        boolean recorded = JniUtils.isGradMode();
        JniUtils.setGradMode(true); // of this thread alone
        try (var scope = (PtNDManager) manager.newSubManager()) {
            var inputs = new NDList(weights);
            inputs.add(scope.create(Arrays.stream(tokens).asLongStream().toArray(), new Shape(tokens.length)));
            inputs.add(scope.create(slope));
            inputs.add(scope.create(new double[] {shape.heads(), shape.epsilon(), start}));
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
