package org.touchstone.preference.djl;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.torch.Precision;

/**
 * Computes embeddings with a BERT encoder. Each sequence is encoded on its own, so that its embedding
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

    /** Two views of a conversation and a response, end to end, as {@link EncoderProgram#viewed} has them. */
    synchronized float[] encode(Window window) {
        return program.viewed(weights, window, shape);
    }

    /** The mean over the last layer of a sequence of token numbers. */
    synchronized float[] encode(int[] tokens) {
        if (closed) {
            throw new IllegalStateException("The encoder was closed");
        }
        return program.pooled(weights, List.of(tokens), shape)[0];
    }

    /** The means over a sequence of token numbers behind each layer, from the first to the last, end to end. */
    synchronized float[] layers(int[] tokens) {
        if (closed) {
            throw new IllegalStateException("The encoder was closed");
        }
        return program.layered(weights, tokens, shape);
    }

    /** What each token adds to the inner product of a slope and both views of a window, see {@link TorchShares}. */
    synchronized float[] shares(Window window, float[] slope) {
        return shares().ofViews(window, slope);
    }

    /** What each token adds to the inner product of a slope and the mean over the last layer. */
    synchronized float[] shares(int[] tokens, float[] slope) {
        return shares().ofMean(tokens, slope);
    }

    private TorchShares shares() {
        var known = shares == null ? sharesBy(EncoderModel.sharesProgram()) : shares;
        shares = known;
        return known;
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
