package org.touchstone.preference.djl;

import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.List;
import org.touchstone.torch.Precision;
import org.touchstone.torch.Tensor;
import org.touchstone.torch.TorchProgram;

/** The methods of {@code encoder.torchscript.txt}, ready to be called. */
final class EncoderProgram implements AutoCloseable {

    private final TorchProgram program = new TorchProgram(EncoderModel.program());

    /** A manager for the arrays of one call. */
    PtNDManager scope() {
        return program.scope();
    }

    /** An array that lives as long as the program. */
    PtNDArray own(Tensor tensor) {
        return program.own(tensor);
    }

    /** Calls a method without recording anything. */
    IValue call(String method, IValue... arguments) {
        return program.call(method, arguments);
    }

    /** Calls the method {@code forward} such that gradients of its result can be asked for; the result belongs to the scope. */
    PtNDArray record(NDList arguments, PtNDManager scope) {
        return program.record(arguments, scope);
    }

    /** Weights as the method {@code pooled} wants them. */
    IValue ready(IValue weights, Precision precision) {
        try (var narrow = IValue.from(precision == Precision.BFLOAT_16)) {
            return call("ready", weights, narrow);
        }
    }

    /** The embeddings of sequences, in their order, each computed without a look at the others. */
    float[][] pooled(IValue ready, List<int[]> sequences, EncoderModel.Shape shape) {
        var packed = PackedTexts.of(sequences);
        try (var scope = scope();
                var ids = IValue.from((PtNDArray) scope.create(packed.ids()));
                var positions = IValue.from((PtNDArray) scope.create(packed.positions()));
                var groups = IValue.from((PtNDArray) scope.create(packed.groups(), packed.groupsShape()));
                var heads = IValue.from((long) shape.heads());
                var epsilon = IValue.from(shape.epsilon());
                var result = call("pooled", ready, ids, positions, groups, heads, epsilon)) {
            return packed.unsorted(result.toTensor(scope).toFloatArray());
        }
    }

    /**
     * Two views of a sequence, end to end: the mean over its tokens from a place on, but for the closing mark, at two thirds of the layers, and the
     * opening mark behind the last layer.
     */
    float[] viewed(IValue ready, Window window, EncoderModel.Shape shape) {
        var packed = PackedTexts.of(List.of(window.tokens()));
        try (var scope = scope();
                var ids = IValue.from((PtNDArray) scope.create(packed.ids()));
                var positions = IValue.from((PtNDArray) scope.create(packed.positions()));
                var start = IValue.from((long) window.start());
                var heads = IValue.from((long) shape.heads());
                var epsilon = IValue.from(shape.epsilon());
                var result = call("viewed", ready, ids, positions, start, heads, epsilon)) {
            return result.toTensor(scope).toFloatArray();
        }
    }

    /** The means over a sequence behind each layer, from the first to the last, end to end. */
    float[] layered(IValue ready, int[] tokens, EncoderModel.Shape shape) {
        var packed = PackedTexts.of(List.of(tokens));
        try (var scope = scope();
                var ids = IValue.from((PtNDArray) scope.create(packed.ids()));
                var positions = IValue.from((PtNDArray) scope.create(packed.positions()));
                var heads = IValue.from((long) shape.heads());
                var epsilon = IValue.from(shape.epsilon());
                var result = call("layered", ready, ids, positions, heads, epsilon)) {
            return result.toTensor(scope).toFloatArray();
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
