package org.touchstone.laboratory.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.language.Cost;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.laboratory.language.Teacher;
import org.touchstone.laboratory.language.TrainingState;
import org.touchstone.torch.Precision;
import org.touchstone.torch.Tensor;
import org.touchstone.torch.TorchProgram;

/**
 * A language model in training, by AdamW (Loshchilov and Hutter 2019) with gradients cut to length 1. Weights are kept in 32 bits and multiplied in
 * 16 where asked; norms, logarithms and scores are worked out in 32.
 */
public final class LanguageTraining implements AutoCloseable {

    private static final double LONGEST_GRADIENT = 1;

    private final TorchProgram program = LanguageProgram.load();
    private final Shape shape;
    private final Precision precision;
    private final List<String> names;
    private final List<PtNDArray> weights;
    private final List<PtNDArray> mean;
    private final List<PtNDArray> square;
    private final List<PtNDArray> steps;
    private final List<IValue> lists = new ArrayList<>();

    /** Goes on from a state; {@link org.touchstone.torch.Torch#start} comes first. */
    public LanguageTraining(TrainingState state, Precision precision) {
        this.shape = state.model().shape();
        this.precision = precision;
        names = state.model().weights().stream().map(Tensor::name).toList();
        weights = state.model().weights().stream().map(program::own).toList();
        mean = state.mean().stream().map(program::own).toList();
        square = state.square().stream().map(program::own).toList();
        steps = mean.stream()
                .map(_ -> program.own(new Tensor("", new int[0], new float[] {state.steps()})))
                .toList();
        weights.forEach(array -> array.setName("p[]"));
        weights.forEach(array -> array.setRequiresGradient(true));
        for (var arrays : List.of(weights, mean, square, steps)) {
            lists.add(IValue.listFrom(arrays.toArray(PtNDArray[]::new)));
        }
    }

    /** How large a step is: its rate, and by how much of the rate matrices shrink. */
    public record Stride(double rate, double decay) {}

    /**
     * What a step found.
     *
     * @param cost before the step
     * @param gradient the length of the gradient before it was cut
     */
    public record Step(double cost, double gradient) {}

    /** One step on a batch. */
    public Step step(List<int[]> sequences, Cost cost, Stride stride) {
        return step(sequences, null, cost, stride);
    }

    /** One step on a batch of which a teacher has an opinion. */
    public Step step(List<int[]> sequences, @Nullable Teacher teacher, Cost cost, Stride stride) {
        var batch = TokenBatch.of(sequences, shape.context());
        try (var scope = program.scope()) {
            var planes = program.record(arguments(batch, teacher, scope), scope);
            var said = batch.said(planes.toFloatArray());
            var slopes = said.zeros();
            double before = cost.of(said, slopes);
            var slope = (PtNDArray) scope.create(batch.planes(slopes), batch.planesShape());
            try (var length = update(planes, slope, stride)) {
                return new Step(before, length.toDouble());
            }
        }
    }

    private NDList arguments(TokenBatch batch, @Nullable Teacher teacher, PtNDManager scope) {
        double narrow = precision == Precision.BFLOAT_16 ? 1 : 0;
        var arguments = new NDList(weights.toArray(NDArray[]::new));
        arguments.add(named("ids", batch.ids(scope)));
        arguments.add(named("likely", batch.likely(teacher, scope)));
        arguments.add(named("odds", batch.odds(teacher, scope)));
        arguments.add(named("settings", scope.create(new double[] {shape.heads(), narrow})));
        return arguments;
    }

    private static NDArray named(String name, NDArray array) {
        array.setName(name);
        return array;
    }

    private IValue update(PtNDArray planes, PtNDArray slopes, Stride stride) {
        try (var said = IValue.from(planes);
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
                    said,
                    slope,
                    rate,
                    decay,
                    longest);
        }
    }

    /** The model as it is now. */
    public LanguageModel model() {
        return new LanguageModel(shape, tensors(weights));
    }

    /** Everything that is needed to go on later. */
    public TrainingState state() {
        return new TrainingState(
                model(), tensors(mean), tensors(square), (int) steps.getFirst().toFloatArray()[0]);
    }

    private List<Tensor> tensors(List<PtNDArray> arrays) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> TorchProgram.tensor(names.get(i), arrays.get(i)))
                .toList();
    }

    @Override
    public void close() {
        lists.forEach(IValue::close);
        program.close();
    }
}
