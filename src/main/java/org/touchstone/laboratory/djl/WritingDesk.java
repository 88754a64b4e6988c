package org.touchstone.laboratory.djl;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.torch.TorchProgram;

/** Writings that a model goes on with side by side, a token of each at a time; those that ended leave once they are many. */
final class WritingDesk implements AutoCloseable {

    /** Leaving costs a copy of what the others keep, so a few that ended are carried along. */
    private static final double CROWDED = 0.75;

    private final TorchProgram program;
    private final IValue ready;
    private final Shape shape;
    private final PtNDManager scope;
    private List<Writing> seated;
    private IValue keys;
    private IValue values;

    /** Takes prompts to a model whose weights are ready. */
    WritingDesk(TorchProgram program, IValue ready, Shape shape, List<Writing> writings) {
        this.program = program;
        this.ready = ready;
        this.shape = shape;
        this.scope = program.scope();
        this.seated = new ArrayList<>(writings);
        this.keys = cache();
        this.values = cache();
    }

    private IValue cache() {
        var size = new ai.djl.ndarray.types.Shape(
                seated.size(), shape.heads(), shape.context(), shape.width() / shape.heads());
        var caches = IntStream.range(0, shape.layers())
                .mapToObj(layer -> (PtNDArray) scope.zeros(size))
                .toArray(PtNDArray[]::new);
        return IValue.listFrom(caches);
    }

    /** Writes all to their ends. */
    void write() {
        int start = 0;
        int end = seated.stream().mapToInt(Writing::length).min().orElse(0);
        int going = seated.size();
        while (going > 0) {
            if (going < CROWDED * seated.size()) {
                letGo();
            }
            take(advance(start, end), end);
            start = end;
            end++;
            going = (int) seated.stream().filter(Writing::goesOn).count();
        }
    }

    private void letGo() {
        var rows = IntStream.range(0, seated.size())
                .filter(i -> seated.get(i).goesOn())
                .asLongStream()
                .toArray();
        try (var part = program.scope();
                var kept = IValue.from((PtNDArray) part.create(rows))) {
            keys = kept(keys, kept);
            values = kept(values, kept);
        }
        seated = Arrays.stream(rows).mapToObj(row -> seated.get((int) row)).toList();
    }

    private IValue kept(IValue caches, IValue rows) {
        try (caches) {
            return program.call("kept", caches, rows);
        }
    }

    private float[] advance(int start, int end) {
        var part = seated.stream().map(writing -> writing.part(start, end)).toList();
        try (var call = program.scope();
                var ids = IValue.from(TokenBatch.of(part, shape.context()).ids(call));
                var place = IValue.from((long) start);
                var heads = IValue.from((long) shape.heads());
                var result = program.call("advance", ready, keys, values, ids, place, heads)) {
            return result.toTensor(call).toFloatArray();
        }
    }

    private void take(float[] logits, int end) {
        int count = logits.length / seated.size();
        for (int i = 0; i < seated.size(); i++) {
            seated.get(i).take(Arrays.copyOfRange(logits, i * count, (i + 1) * count), end);
        }
    }

    @Override
    public void close() {
        keys.close();
        values.close();
        scope.close();
    }
}
