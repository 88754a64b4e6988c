package org.touchstone.preference.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.touchstone.torch.Precision;
import org.touchstone.torch.Tensor;
import org.touchstone.torch.TorchProgram;

/**
 * An encoder with a linear head that is being trained: weights in 32 bits, multiplied in 16 where the processor can, and the two moments of
 * AdamW (Loshchilov and Hutter 2019). The table of words stays as it is. Norms, statistics of attention, the head and what comes after it
 * are computed in 32 bits.
 */
final class FineTuning implements AutoCloseable {

    private static final double LONGEST_GRADIENT = 1;

    private final EncoderProgram program = new EncoderProgram();
    private final Precision precision;
    private final EncoderModel.Shape shape;
    private final List<String> names;
    private final Tensor words;
    private final List<PtNDArray> weights;
    private final List<PtNDArray> mean;
    private final List<PtNDArray> square;
    private final List<PtNDArray> steps;
    private final List<IValue> lists = new ArrayList<>();

    /** Begins where a state left off; the state's weights end with the head's. */
    FineTuning(TuningState state, EncoderModel.Shape shape, Precision precision) {
        this.precision = precision;
        this.shape = shape;
        words = state.weights().getFirst();
        names = state.weights().stream().map(Tensor::name).toList();
        weights = state.weights().stream().map(program::own).toList();
        mean = state.mean().stream().map(program::own).toList();
        square = state.square().stream().map(program::own).toList();
        steps = mean.stream()
                .map(_ -> program.own(new Tensor("", new int[0], new float[] {state.steps()})))
                .toList();
        weights.forEach(array -> array.setName("p[]"));
        weights.stream().skip(1).forEach(array -> array.setRequiresGradient(true));
        for (var arrays : List.of(weights, mean, square, steps)) {
            lists.add(IValue.listFrom(arrays.toArray(PtNDArray[]::new)));
        }
    }

    /** How large a step is. */
    record Stride(double rate, double decay) {}

    /**
     * One step of AdamW.
     *
     * @param sequences the texts of the batch
     * @param slope what a cost's derivatives by the texts' scores are, given these scores
     * @return the length of the gradient before it was cut to 1
     */
    double step(List<int[]> sequences, UnaryOperator<float[]> slope, Stride stride) {
        var packed = PackedTexts.of(sequences);
        try (var scope = program.scope()) {
            var arguments = new NDList(weights.toArray(NDArray[]::new));
            arguments.add(named("ids", scope.create(packed.ids())));
            arguments.add(named("positions", scope.create(packed.positions())));
            arguments.add(named("groups", scope.create(packed.groups(), packed.groupsShape())));
            double narrow = precision == Precision.BFLOAT_16 ? 1 : 0;
            arguments.add(named("settings", scope.create(new double[] {shape.heads(), shape.epsilon(), narrow})));
            var scores = program.record(arguments, scope);
            var slopes = packed.sorted(slope.apply(packed.unsortedNumbers(scores.toFloatArray())));
            try (var result = update(scores, (PtNDArray) scope.create(slopes), stride)) {
                return result.toDouble();
            }
        }
    }

    private static NDArray named(String name, NDArray array) {
        array.setName(name);
        return array;
    }

    private IValue update(PtNDArray scores, PtNDArray slopes, Stride stride) {
        try (var result = IValue.from(scores);
                var slope = IValue.from(slopes);
                var rate = IValue.from(stride.rate());
                var decay = IValue.from(stride.decay());
                var longest = IValue.from(LONGEST_GRADIENT)) {
            return program.call(
                    "update",
                    lists.get(0),
                    lists.get(1),
                    lists.get(2),
                    lists.get(3),
                    result,
                    slope,
                    rate,
                    decay,
                    longest);
        }
    }

    /** The scores of sequences, each encoded alone. */
    double[] scores(List<int[]> sequences) {
        var head = weights.getLast().toFloatArray();
        try (var encoder = encoder();
                var ready = program.ready(encoder, precision)) {
            return sequences.stream()
                    .mapToDouble(tokens -> dot(head, program.pooled(ready, List.of(tokens), shape)[0]))
                    .toArray();
        }
    }

    private IValue encoder() {
        return IValue.listFrom(weights.subList(0, weights.size() - 1).toArray(PtNDArray[]::new));
    }

    /** The product of two vectors, in 64 bits. */
    static double dot(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }

    /** Everything that is needed to go on later. */
    TuningState state() {
        return new TuningState(
                weights(),
                tensors(mean, names.subList(1, names.size())),
                tensors(square, names.subList(1, names.size())),
                (int) steps.getFirst().toFloatArray()[0]);
    }

    private List<Tensor> weights() {
        var now = new ArrayList<Tensor>();
        now.add(words);
        now.addAll(tensors(weights.subList(1, weights.size()), names.subList(1, names.size())));
        return now;
    }

    private static List<Tensor> tensors(List<PtNDArray> arrays, List<String> names) {
        var tensors = new ArrayList<Tensor>();
        for (int i = 0; i < arrays.size(); i++) {
            tensors.add(TorchProgram.tensor(names.get(i), arrays.get(i)));
        }
        return tensors;
    }

    @Override
    public void close() {
        lists.forEach(IValue::close);
        program.close();
    }
}
