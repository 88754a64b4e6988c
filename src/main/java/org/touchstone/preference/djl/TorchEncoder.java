package org.touchstone.preference.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Computes sentence embeddings: the mean over a BERT encoder's last layer. Each sequence is encoded on its own, so that its embedding
 * does not depend on what else is encoded, and nothing is spent on padding.
 */
final class TorchEncoder implements AutoCloseable {

    private final PtNDManager manager;
    private final PtSymbolBlock program;
    private final IValue weights;
    private final int heads;
    private @Nullable TorchShares shares;

    TorchEncoder(EncoderModel model, Precision precision) {
        manager = (PtNDManager) NDManager.newBaseManager(Device.cpu(), "PyTorch");
        heads = model.heads();
        program = load(manager, TorchArchive.of(EncoderModel.program()));
        weights = prepare(model, precision);
    }

    static PtSymbolBlock load(PtNDManager manager, byte[] archive) {
        try {
            var handle = JniUtils.loadModuleHandle(new ByteArrayInputStream(archive), Device.cpu(), false, false);
            return new PtSymbolBlock(manager, handle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program copies the weights: an array made from Java's numbers borrows their memory, which ends with its scope. */
    private IValue prepare(EncoderModel model, Precision precision) {
        try (var scope = (PtNDManager) manager.newSubManager()) {
            var arrays = model.weights().stream()
                    .map(tensor -> (PtNDArray) scope.create(tensor.values(), shape(tensor.shape())))
                    .toArray(PtNDArray[]::new);
            try (var list = IValue.listFrom(arrays);
                    var narrow = IValue.from(precision == Precision.BFLOAT_16)) {
                return IValueUtils.runMethod(program, "prepare", list, narrow);
            }
        }
    }

    private static Shape shape(int[] extents) {
        return new Shape(Arrays.stream(extents).asLongStream().toArray());
    }

    /** The embedding of a sequence of token numbers. */
    synchronized float[] encode(int[] tokens) {
        try (var scope = (PtNDManager) manager.newSubManager();
                var ids = IValue.from((PtNDArray)
                        scope.create(Arrays.stream(tokens).asLongStream().toArray(), new Shape(1, tokens.length)));
                var parts = IValue.from((long) heads);
                var embedding = IValueUtils.runMethod(program, "encode", weights, ids, parts)) {
            return embedding.toTensor(scope).toFloatArray();
        }
    }

    /** What each token adds to the inner product of a slope and the sequence's embedding, see {@link TorchShares}. */
    synchronized float[] shares(int[] tokens, float[] slope) {
        var known = shares == null ? sharesBy(EncoderModel.sharesProgram()) : shares;
        shares = known;
        return known.of(tokens, slope);
    }

    /** The same by another program. */
    TorchShares sharesBy(String program) {
        return new TorchShares(manager, weights, heads, program);
    }

    @Override
    public void close() {
        if (shares != null) {
            shares.close();
        }
        weights.close();
        program.close();
        manager.close();
    }
}
