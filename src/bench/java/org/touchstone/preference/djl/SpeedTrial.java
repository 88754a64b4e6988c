package org.touchstone.preference.djl;

import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.preference.learning.Example;
import org.touchstone.preference.learning.Roster;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Precision;
import org.touchstone.torch.Torch;

/**
 * The encoder at work on given pairs, with one thread of the engine, so that the processor time of the calling thread is all the time that is
 * spent; a busy machine does not change it much.
 */
public final class SpeedTrial implements AutoCloseable {

    private static final int BATCH = 16;
    private static final FineTuning.Stride STRIDE = new FineTuning.Stride(5e-5, 0.01);

    private final EncoderModel model;
    private final TuningState first;
    private final TuningTask.Texts texts;
    private final Map<Precision, FineTuning> tunings = new HashMap<>();
    private final Map<Precision, TorchEncoder> encoders = new HashMap<>();

    /** A batch of texts, and the pairs in it by their places among these. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in bulk, never compared as values
    public record Batch(List<int[]> texts, int[] first, int[] second, double[] labels, boolean padded) {

        /** The tokens that are not padding. */
        public int tokens() {
            return texts.stream().mapToInt(tokens -> tokens.length).sum();
        }
    }

    public SpeedTrial(Path home, List<Example> pairs) {
        Torch.start(home.resolve("cache/native").toAbsolutePath());
        JniUtils.setNumThreads(1);
        model = EncoderModel.miniLm();
        first = TuningState.first(model, new SplittableRandom(1));
        try (var wordpieces = new Wordpieces(model.tokenizer())) {
            var formatting = new Formatting(wordpieces);
            var roster = Roster.of(pairs);
            texts = new TuningTask.Texts(
                    pairs,
                    roster,
                    roster.candidates().stream().map(formatting::joint).toList());
        }
        for (var precision : Precision.values()) {
            tunings.put(precision, new FineTuning(first, model.shape(), precision));
            encoders.put(precision, new TorchEncoder(model, precision));
        }
    }

    /** Some batches as a training would have them. */
    public List<Batch> ours(int count) {
        return drawn(count).stream()
                .map(batch -> batch(batch, texts.candidates(batch), false))
                .toList();
    }

    /** The same pairs, or as many of them as fit, as a plain loop would have them: in random order, both texts of each, as long as the longest. */
    public List<Batch> naive(int count) {
        var pairs = drawn(count).stream()
                .flatMapToInt(IntStream::of)
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(pairs, new Random(3));
        return IntStream.range(0, Math.min(count, pairs.size() / BATCH))
                .mapToObj(i -> pairs.subList(i * BATCH, (i + 1) * BATCH))
                .map(batch -> batch.stream().mapToInt(Integer::intValue).toArray())
                .map(batch -> batch(batch, both(batch), true))
                .toList();
    }

    private List<int[]> drawn(int count) {
        var numbers = IntStream.range(0, texts.pairs().size()).toArray();
        return new PairBatches(texts.pairs(), texts.roster(), numbers, BATCH)
                .shuffled(new SplittableRandom(2)).stream().limit(count).toList();
    }

    /** Some batches of pairs that are about equally long, so that hardly anything is padding for those who pad. */
    public List<Batch> level(int count) {
        var order = IntStream.range(0, texts.pairs().size())
                .boxed()
                .sorted(Comparator.comparingInt(this::longest))
                .mapToInt(Integer::intValue)
                .toArray();
        return IntStream.range(0, count)
                .map(k -> (int) ((k + 0.5) * (order.length - BATCH) / count))
                .mapToObj(start ->
                        IntStream.range(start, start + BATCH).map(i -> order[i]).toArray())
                .map(batch -> batch(batch, both(batch), false))
                .toList();
    }

    private int longest(int pair) {
        return Math.max(
                texts.tokens().get(texts.roster().first()[pair]).length,
                texts.tokens().get(texts.roster().second()[pair]).length);
    }

    private int[] both(int[] batch) {
        return IntStream.concat(
                        IntStream.of(batch).map(i -> texts.roster().first()[i]),
                        IntStream.of(batch).map(i -> texts.roster().second()[i]))
                .toArray();
    }

    private Batch batch(int[] pairs, int[] candidates, boolean padded) {
        var places = new HashMap<Integer, Integer>();
        IntStream.range(0, candidates.length).forEach(i -> places.put(candidates[i], i));
        return new Batch(
                texts.of(candidates),
                IntStream.of(pairs)
                        .map(i -> places.get(texts.roster().first()[i]))
                        .toArray(),
                IntStream.of(pairs)
                        .map(i -> places.get(texts.roster().second()[i]))
                        .toArray(),
                texts.labels(pairs),
                padded);
    }

    /** The seconds that a step of training takes. */
    public double train(Batch batch, boolean narrow) {
        var sequences = batch.padded() ? padded(batch.texts()) : batch.texts();
        long start = clock();
        Objects.requireNonNull(tunings.get(precision(narrow))).step(sequences, scores -> slopes(batch, scores), STRIDE);
        return (clock() - start) / 1e9;
    }

    private static float[] slopes(Batch batch, float[] scores) {
        var slopes = new float[scores.length];
        for (int i = 0; i < batch.labels().length; i++) {
            double d = scores[batch.first()[i]] - scores[batch.second()[i]];
            float slope = (float) ((1 / (1 + Math.exp(-d)) - batch.labels()[i]) / batch.labels().length);
            slopes[batch.first()[i]] += slope;
            slopes[batch.second()[i]] -= slope;
        }
        return slopes;
    }

    /** What stands in for padding costs what padding costs, without the mask. */
    private static List<int[]> padded(List<int[]> texts) {
        int longest = texts.stream().mapToInt(tokens -> tokens.length).max().orElseThrow();
        return texts.stream().map(tokens -> Arrays.copyOf(tokens, longest)).toList();
    }

    /** The seconds that encoding takes. */
    public double encode(Batch batch, boolean narrow) {
        long start = clock();
        var encoder = Objects.requireNonNull(encoders.get(precision(narrow)));
        batch.texts().forEach(encoder::encode);
        return (clock() - start) / 1e9;
    }

    private static Precision precision(boolean narrow) {
        return narrow ? Precision.BFLOAT_16 : Precision.FLOAT_32;
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The scores of texts before any training, in 32 bits. */
    public double[] scores(Batch batch) {
        try (var fresh = new FineTuning(first, model.shape(), Precision.FLOAT_32)) {
            return fresh.scores(batch.texts());
        }
    }

    /** Writes the weights as an artifact of this family has them. */
    public void write(Path file) {
        var tensors = new ArrayList<>(first.weights());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(
                    file,
                    new Artifact(Map.of("heads", Integer.toString(model.shape().heads())), tensors).toBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        tunings.values().forEach(FineTuning::close);
        encoders.values().forEach(TorchEncoder::close);
    }
}
