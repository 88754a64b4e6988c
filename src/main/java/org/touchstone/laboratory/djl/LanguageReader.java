package org.touchstone.laboratory.djl;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Said;
import org.touchstone.laboratory.language.Sampling;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.laboratory.language.Teacher;
import org.touchstone.torch.Precision;
import org.touchstone.torch.TorchProgram;

/** A language model at work, in 32 bits: what it says of sequences, what it holds within, and what it writes. */
public final class LanguageReader implements AutoCloseable {

    private static final int TOKENS_AT_ONCE = 8192;

    private final TorchProgram program = LanguageProgram.load();
    private final Shape shape;
    private final IValue ready;

    /** Takes the weights in; {@link org.touchstone.torch.Torch#start} comes first. */
    public LanguageReader(LanguageModel model) {
        this(model, Precision.FLOAT_32);
    }

    LanguageReader(LanguageModel model, Precision precision) {
        shape = model.shape();
        var weights = model.weights().stream().map(program::own).toArray(PtNDArray[]::new);
        try (var list = IValue.listFrom(weights);
                var narrow = IValue.from(precision == Precision.BFLOAT_16)) {
            ready = program.call("ready", list, narrow);
        }
    }

    /** What the model says of sequences, in their order; like lengths are read together. */
    public Said read(List<int[]> sequences) {
        var order = IntStream.range(0, sequences.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> sequences.get(i).length))
                .toList();
        var said =
                new Said(new float[sequences.size()][], new float[sequences.size()][], new float[sequences.size()][]);
        for (int start = 0; start < order.size(); ) {
            int end = end(start, order, sequences);
            var part = order.subList(start, end);
            var own = batch(part.stream().map(sequences::get).toList());
            for (int i = 0; i < part.size(); i++) {
                said.logProbabilities()[part.get(i)] = own.logProbabilities()[i];
                said.scores()[part.get(i)] = own.scores()[i];
                said.divergences()[part.get(i)] = own.divergences()[i];
            }
            start = end;
        }
        return said;
    }

    private static int end(int start, List<Integer> order, List<int[]> sequences) {
        int end = start + 1;
        while (end < order.size() && (end - start + 1) * sequences.get(order.get(end)).length <= TOKENS_AT_ONCE) {
            end++;
        }
        return end;
    }

    private Said batch(List<int[]> sequences) {
        var batch = TokenBatch.of(sequences, shape.context());
        try (var scope = program.scope();
                var ids = IValue.from(batch.ids(scope));
                var likely = IValue.from(batch.likely(null, scope));
                var odds = IValue.from(batch.odds(null, scope));
                var heads = IValue.from((long) shape.heads());
                var planes = program.call("planes", ready, ids, likely, odds, heads)) {
            return batch.said(planes.toTensor(scope).toFloatArray());
        }
    }

    /** What the model holds at each token of a sequence: by layer, the embeddings first and then behind each layer, and by token. */
    public float[][][] states(int[] tokens) {
        var flat = within("states", tokens);
        var states = new float[shape.layers() + 1][tokens.length][shape.width()];
        int at = 0;
        for (var layer : states) {
            for (var token : layer) {
                System.arraycopy(flat, at, token, 0, token.length);
                at += token.length;
            }
        }
        return states;
    }

    /** The logarithms of the probabilities of all tokens, behind each token of a sequence. */
    public float[][] guesses(int[] tokens) {
        var flat = within("distribution", tokens);
        int count = flat.length / tokens.length;
        var guesses = new float[tokens.length][count];
        for (int i = 0; i < guesses.length; i++) {
            System.arraycopy(flat, i * count, guesses[i], 0, count);
        }
        return guesses;
    }

    /** What this model thinks of sequences as a teacher: so many likely tokens at each place, and the rest. */
    public Teacher teacher(List<int[]> sequences, int count) {
        var likely = new int[sequences.size()][][];
        var odds = new float[sequences.size()][][];
        for (int row = 0; row < likely.length; row++) {
            var guesses = guesses(sequences.get(row));
            likely[row] = Arrays.stream(guesses)
                    .map(guess -> Teacher.likeliest(guess, count))
                    .toArray(int[][]::new);
            odds[row] = new float[guesses.length][];
            for (int i = 0; i < guesses.length; i++) {
                odds[row][i] = Teacher.odds(guesses[i], likely[row][i]);
            }
        }
        return new Teacher(likely, odds);
    }

    /**
     * How much each head looks at what came after the token before: over the second of two equal runs of tokens, the mean attention to the
     * place behind the present token's first appearance (Olsson et al. 2022).
     *
     * @param run tokens, none of them twice, that the model is shown twice
     * @return by layer and head
     */
    public double[][] prefixMatching(int[] run) {
        return lookingBack(run, run, 1)[0];
    }

    /**
     * The same for places further behind, and where something else of the same length may follow the run, for what heads give to these places whatever stands
     * there.
     *
     * @return by how far behind, from 1 on, by layer and head
     */
    public double[][][] lookingBack(int[] run, int[] next, int most) {
        var twice = IntStream.concat(IntStream.of(run), IntStream.of(next)).toArray();
        var flat = within("attention", twice);
        var scores = new double[most][][];
        for (int behind = 1; behind <= most; behind++) {
            scores[behind - 1] = lookingBack(flat, run.length, behind);
        }
        return scores;
    }

    private double[][] lookingBack(float[] attention, int run, int behind) {
        var scores = new double[shape.layers()][shape.heads()];
        int length = 2 * run;
        for (int layer = 0; layer < shape.layers(); layer++) {
            for (int head = 0; head < shape.heads(); head++) {
                int start = (layer * shape.heads() + head) * length * length;
                for (int i = run; i <= length - behind; i++) {
                    scores[layer][head] += attention[start + i * length + i - run + behind] / (run - behind + 1);
                }
            }
        }
        return scores;
    }

    private float[] within(String method, int[] tokens) {
        var batch = TokenBatch.of(List.of(tokens), shape.context());
        try (var scope = program.scope();
                var ids = IValue.from(batch.ids(scope));
                var heads = IValue.from((long) shape.heads());
                var result = program.call(method, ready, ids, heads)) {
            return result.toTensor(scope).toFloatArray();
        }
    }

    /**
     * Goes on from prompts, to the end mark or as far as may be.
     *
     * @return only what is new, by prompt, with the end mark where the model set one
     */
    public List<int[]> write(List<int[]> prompts, Sampling sampling) {
        TokenBatch.of(prompts, shape.context());
        var writings = IntStream.range(0, prompts.size())
                .mapToObj(i -> new Writing(prompts.get(i), sampling, sampling.seed() + i, shape.context()))
                .toList();
        try (var desk = new WritingDesk(program, ready, shape, writings)) {
            desk.write();
        }
        return writings.stream().map(Writing::written).toList();
    }

    @Override
    public void close() {
        ready.close();
        program.close();
    }
}
