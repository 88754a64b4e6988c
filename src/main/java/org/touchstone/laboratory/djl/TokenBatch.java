package org.touchstone.laboratory.djl;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.language.Said;
import org.touchstone.laboratory.language.Teacher;

/** Sequences as one rectangle. What fills the shorter ones up stands behind them, where no token of theirs looks. */
record TokenBatch(List<int[]> sequences, int length) {

    private static final int PLANES = 3;

    static TokenBatch of(List<int[]> sequences, int context) {
        int longest = 0;
        for (var tokens : sequences) {
            if (tokens.length == 0 || tokens.length > context) {
                throw new IllegalArgumentException(
                        "A sequence has %d tokens; the model can look at 1 to %d".formatted(tokens.length, context));
            }
            longest = Math.max(longest, tokens.length);
        }
        return new TokenBatch(sequences, longest);
    }

    PtNDArray ids(PtNDManager scope) {
        var ids = new long[sequences.size() * length];
        for (int row = 0; row < sequences.size(); row++) {
            for (int i = 0; i < sequences.get(row).length; i++) {
                ids[row * length + i] = sequences.get(row)[i];
            }
        }
        return (PtNDArray) scope.create(ids, new Shape(sequences.size(), length));
    }

    PtNDArray likely(@Nullable Teacher teacher, PtNDManager scope) {
        if (teacher == null) {
            return (PtNDArray) scope.zeros(new Shape(0), DataType.INT64);
        }
        int count = teacher.likely()[0][0].length;
        var all = new long[sequences.size() * length * count];
        for (int row = 0; row < sequences.size(); row++) {
            for (int i = 0; i < length; i++) {
                var from = teacher.likely()[row][Math.min(i, teacher.likely()[row].length - 1)];
                for (int k = 0; k < count; k++) {
                    all[(row * length + i) * count + k] = from[k];
                }
            }
        }
        return scope.create(LongBuffer.wrap(all), new Shape(sequences.size(), length, count), DataType.INT64);
    }

    PtNDArray odds(@Nullable Teacher teacher, PtNDManager scope) {
        if (teacher == null) {
            return (PtNDArray) scope.zeros(new Shape(0));
        }
        int count = teacher.odds()[0][0].length;
        var all = FloatBuffer.allocate(sequences.size() * length * count);
        for (int row = 0; row < sequences.size(); row++) {
            for (int i = 0; i < length; i++) {
                all.put(teacher.odds()[row][Math.min(i, teacher.odds()[row].length - 1)]);
            }
        }
        return scope.create(all.flip(), new Shape(sequences.size(), length, count), DataType.FLOAT32);
    }

    /** What was said, without what was said of filling. */
    Said said(float[] planes) {
        var rows = new float[PLANES][sequences.size()][];
        for (int plane = 0; plane < PLANES; plane++) {
            for (int row = 0; row < sequences.size(); row++) {
                int start = (plane * sequences.size() + row) * length;
                rows[plane][row] = Arrays.copyOfRange(planes, start, start + sequences.get(row).length);
            }
        }
        for (int row = 0; row < sequences.size(); row++) {
            int last = sequences.get(row).length - 1;
            rows[0][row][last] = 0;
        }
        return new Said(rows[0], rows[1], rows[2]);
    }

    /** The numbers of all planes, 0 for filling. */
    float[] planes(Said said) {
        var planes = new float[PLANES * sequences.size() * length];
        var rows = List.of(said.logProbabilities(), said.scores(), said.divergences());
        for (int plane = 0; plane < PLANES; plane++) {
            for (int row = 0; row < sequences.size(); row++) {
                int count = sequences.get(row).length - (plane == 0 ? 1 : 0);
                int start = (plane * sequences.size() + row) * length;
                System.arraycopy(rows.get(plane)[row], 0, planes, start, count);
            }
        }
        return planes;
    }

    Shape planesShape() {
        return new Shape(PLANES, sequences.size(), length);
    }
}
