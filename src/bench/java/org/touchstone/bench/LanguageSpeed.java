package org.touchstone.bench;

import ai.djl.pytorch.jni.JniUtils;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.djl.LanguageReader;
import org.touchstone.laboratory.djl.LanguageTraining;
import org.touchstone.laboratory.language.Bytes;
import org.touchstone.laboratory.language.Costs;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.laboratory.language.Sampling;
import org.touchstone.laboratory.language.Schedule;
import org.touchstone.laboratory.language.Shape;
import org.touchstone.laboratory.language.TrainingState;
import org.touchstone.torch.Precision;
import org.touchstone.torch.Tensor;
import org.touchstone.torch.Torch;

/**
 * How fast small language models are trained and write on one thread, in processor seconds of the process; beside PyTorch in turn where the system property
 * {@code python} names an interpreter that has it.
 */
final class LanguageSpeed implements Bench.Measurement {

    private static final Path NATIVE = Path.of("target/language-speed/native");
    private static final Path SCRIPT = Path.of("src/bench/python/language_speed.py");
    private static final int BATCH = 16;
    private static final int LENGTH = 256;
    private static final int WRITTEN = 128;
    private static final int STEPS = 5;
    private static final int ROUNDS = 5;
    private static final Map<String, Shape> SHAPES = Map.of(
            "half_million", Shape.HALF_MILLION, "two_million", Shape.TWO_MILLION, "eight_million", Shape.EIGHT_MILLION);

    @Override
    public void run(Path data, Bench.Figures figures) throws IOException {
        Torch.start(NATIVE.toAbsolutePath());
        JniUtils.setNumThreads(1);
        var python = System.getProperty("python");
        try (var other = python == null ? null : new PythonScript(python, SCRIPT)) {
            for (var shape : SHAPES.entrySet()) {
                measure(shape.getKey(), shape.getValue(), other, figures);
            }
        }
    }

    private static void measure(String name, Shape shape, @Nullable PythonScript other, Bench.Figures figures)
            throws IOException {
        var model = LanguageModel.first(shape, 1);
        var size = "%d %d %d %d ".formatted(shape.layers(), shape.width(), shape.heads(), shape.context());
        var ours = new double[2][ROUNDS];
        var theirs = new double[2][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            ours[0][round] = train(model);
            ours[1][round] = write(model);
            if (other != null) {
                var train = other.ask(size + "train %d %d %d".formatted(BATCH, LENGTH, STEPS));
                var write = other.ask(size + "write %d %d 1".formatted(BATCH, WRITTEN));
                theirs[0][round] = STEPS * BATCH * LENGTH / Double.parseDouble(train);
                theirs[1][round] = BATCH * WRITTEN / Double.parseDouble(write);
            }
        }
        for (int what = 0; what < 2; what++) {
            var figure = (what == 0 ? "train_" : "write_") + name;
            figures.figure(figure + "_tokens_per_s", median(ours[what]), "tokens/s");
            if (other != null) {
                figures.figure("python_" + figure + "_tokens_per_s", median(theirs[what]), "tokens/s");
                figures.figure(figure + "_ratio", median(ratios(ours[what], theirs[what])), "");
            }
        }
    }

    private static double[] ratios(double[] ours, double[] theirs) {
        var ratios = new double[ours.length];
        Arrays.setAll(ratios, i -> ours[i] / theirs[i]);
        return ratios;
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double train(LanguageModel model) {
        var schedule = new Schedule(1e-3, 1, STEPS);
        var weights = new float[BATCH][LENGTH];
        Arrays.stream(weights).forEach(row -> Arrays.fill(row, 1));
        try (var training = new LanguageTraining(TrainingState.of(model), Precision.ofThisProcessor())) {
            long start = 0;
            for (int step = 0; step <= STEPS; step++) {
                start = step == 1 ? clock() : start;
                var stride = new LanguageTraining.Stride(schedule.rate(step), 0.1);
                training.step(windows(step), Costs.likelihood(weights), stride);
            }
            return STEPS * BATCH * LENGTH / ((clock() - start) / 1e9);
        }
    }

    private static List<int[]> windows(int seed) {
        var random = new SplittableRandom(seed);
        var windows = new ArrayList<int[]>();
        for (int i = 0; i < BATCH; i++) {
            windows.add(random.ints(LENGTH, 0, Bytes.BEGIN).toArray());
        }
        return windows;
    }

    private static double write(LanguageModel model) {
        try (var reader = new LanguageReader(endless(model))) {
            var prompts = Collections.nCopies(BATCH, new int[] {Bytes.BEGIN});
            reader.write(prompts, new Sampling(WRITTEN, 1, 1, 1));
            long start = clock();
            int count = reader.write(prompts, new Sampling(WRITTEN, 1, 1, 2)).stream()
                    .mapToInt(written -> written.length)
                    .sum();
            return count / ((clock() - start) / 1e9);
        }
    }

    /** The same work, but the end mark is never drawn: its odds lie a width below all others, since what is normed has no mean. */
    private static LanguageModel endless(LanguageModel model) {
        var weights = new ArrayList<Tensor>();
        for (var weight : model.weights()) {
            var values = weight.values().clone();
            if (weight.name().equals("tokens.weight")) {
                int width = model.shape().width();
                Arrays.fill(values, Bytes.END * width, (Bytes.END + 1) * width, -1);
            } else if (weight.name().equals("norm.bias")) {
                Arrays.fill(values, 1);
            }
            weights.add(new Tensor(weight.name(), weight.shape(), values));
        }
        return new LanguageModel(model.shape(), weights);
    }

    private static long clock() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
