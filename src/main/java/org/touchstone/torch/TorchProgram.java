package org.touchstone.torch;

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

/**
 * Methods in TorchScript, ready to be called. They run as they are written: the engine's optimiser of graphs would compile them anew for each
 * shape, and fails on numbers of 16 bits.
 */
public final class TorchProgram implements AutoCloseable {

    private final PtNDManager manager = (PtNDManager) NDManager.newBaseManager(Device.cpu(), "PyTorch");
    private final PtSymbolBlock block;

    /** Loads methods, each indented by two blanks. */
    public TorchProgram(String methods) {
        try {
            var archive = new ByteArrayInputStream(TorchArchive.of(methods));
            block = new PtSymbolBlock(manager, JniUtils.loadModuleHandle(archive, Device.cpu(), false, false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A manager for the arrays of one call. */
    public PtNDManager scope() {
        return (PtNDManager) manager.newSubManager();
    }

    /** An array that lives as long as the program, with memory of its own: one made from Java's numbers only borrows theirs. */
    public PtNDArray own(Tensor tensor) {
        try (var borrowed = manager.create(tensor.values(), shape(tensor.shape()))) {
            return (PtNDArray) borrowed.duplicate();
        }
    }

    /** An array of zeros that lives as long as the program. */
    public PtNDArray zeros(int... shape) {
        return (PtNDArray) manager.zeros(shape(shape));
    }

    private static Shape shape(int[] extents) {
        return new Shape(Arrays.stream(extents).asLongStream().toArray());
    }

    /** The arrays of a list; they live as long as the program. */
    public PtNDArray[] arrays(IValue list) {
        return list.toTensorArray(manager);
    }

    /** The numbers of an array, to be known by a name. */
    public static Tensor tensor(String name, PtNDArray array) {
        var extents = Arrays.stream(array.getShape().getShape())
                .mapToInt(Math::toIntExact)
                .toArray();
        return new Tensor(name, extents, array.toFloatArray());
    }

    /** Calls a method without recording anything. */
    public IValue call(String method, IValue... arguments) {
        JniUtils.setGraphExecutorOptimize(false);
        return IValueUtils.runMethod(block, method, arguments);
    }

    /** Calls the method {@code forward} such that gradients of its result can be asked for; the result belongs to the scope. */
    public PtNDArray record(NDList arguments, PtNDManager scope) {
        JniUtils.setGraphExecutorOptimize(false);
        boolean recorded = JniUtils.isGradMode();
        JniUtils.setGradMode(true); // of this thread alone
        try {
            var results = IValueUtils.forward(block, arguments, true);
            results.attach(scope);
            return (PtNDArray) results.singletonOrThrow();
        } finally {
            JniUtils.setGradMode(recorded);
        }
    }

    @Override
    public void close() {
        block.close();
        manager.close();
    }
}
