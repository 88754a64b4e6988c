package org.touchstone.preference.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
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
import java.util.List;
import org.touchstone.preference.learning.Tensor;

/**
 * The methods of {@code encoder.torchscript.txt}, ready to be called. They run as they are written: the engine's optimiser of graphs would
 * compile them anew for each shape, and fails on numbers of 16 bits.
 */
final class EncoderProgram implements AutoCloseable {

    private final PtNDManager manager = (PtNDManager) NDManager.newBaseManager(Device.cpu(), "PyTorch");
    private final PtSymbolBlock block = load(manager, TorchArchive.of(EncoderModel.program()));

    static PtSymbolBlock load(PtNDManager manager, byte[] archive) {
        try {
            var handle = JniUtils.loadModuleHandle(new ByteArrayInputStream(archive), Device.cpu(), false, false);
            return new PtSymbolBlock(manager, handle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A manager for the arrays of one call. */
    PtNDManager scope() {
        return (PtNDManager) manager.newSubManager();
    }

    /** An array that lives as long as the program, with memory of its own: one made from Java's numbers only borrows theirs. */
    PtNDArray own(Tensor tensor) {
        try (var borrowed = manager.create(tensor.values(), shape(tensor.shape()))) {
            return (PtNDArray) borrowed.duplicate();
        }
    }

    /** An array of zeros that lives as long as the program. */
    PtNDArray zeros(int... shape) {
        return (PtNDArray) manager.zeros(shape(shape));
    }

    private static Shape shape(int[] extents) {
        return new Shape(Arrays.stream(extents).asLongStream().toArray());
    }

    /** Calls a method without recording anything. */
    IValue call(String method, IValue... arguments) {
        JniUtils.setGraphExecutorOptimize(false);
        return IValueUtils.runMethod(block, method, arguments);
    }

    /** Calls the method {@code forward} such that gradients of its result can be asked for; the result belongs to the scope. */
    PtNDArray record(NDList arguments, PtNDManager scope) {
        JniUtils.setGraphExecutorOptimize(false);
        JniUtils.setGradMode(true);
        try {
            var results = IValueUtils.forward(block, arguments, true);
            results.attach(scope);
            return (PtNDArray) results.singletonOrThrow();
        } finally {
            JniUtils.setGradMode(false);
        }
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

    @Override
    public void close() {
        block.close();
        manager.close();
    }
}
