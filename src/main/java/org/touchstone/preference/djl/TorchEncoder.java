package org.touchstone.preference.djl;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Computes sentence embeddings: the mean over a BERT encoder's last layer. Each sequence is encoded on its own, so that its embedding
 * does not depend on what else is encoded, and nothing is spent on padding.
 */
final class TorchEncoder implements AutoCloseable {

    private final EncoderProgram program = new EncoderProgram();
    private final IValue weights;
    private final EncoderModel.Shape shape;
    private @Nullable TorchShares shares;
    private boolean closed;

    TorchEncoder(EncoderModel model, Precision precision) {
        shape = model.shape();
        var arrays = model.weights().stream().map(program::own).toArray(PtNDArray[]::new);
        try (var list = IValue.listFrom(arrays)) {
            weights = program.ready(list, precision);
        }
        for (var array : arrays) {
            array.close();
        }
    }

    /** The embedding of a sequence of token numbers. */
    synchronized float[] encode(int[] tokens) {
        if (closed) {
            throw new IllegalStateException("The encoder was closed");
        }
        return program.pooled(weights, List.of(tokens), shape)[0];
    }

    /** What each token adds to the inner product of a slope and the sequence's embedding, see {@link TorchShares}. */
    synchronized float[] shares(int[] tokens, float[] slope, boolean isUnit) {
        var known = shares == null ? sharesBy(EncoderModel.sharesProgram()) : shares;
        shares = known;
        return known.of(tokens, slope, isUnit);
    }

    /** The same by another program. */
    TorchShares sharesBy(String text) {
        return new TorchShares(weights, shape, text);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (shares != null) {
            shares.close();
        }
        weights.close();
        program.close();
    }
}
