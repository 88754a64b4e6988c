package org.touchstone.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
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
import org.touchstone.torch.Torch;

/** How fast small language models are trained and write, in processor seconds of the calling thread. */
final class LanguageSpeed implements Bench.Measurement {

    private static final Path NATIVE = Path.of("target/language-speed/native");
    private static final int BATCH = 16;
    private static final int LENGTH = 256;
    private static final int STEPS = 5;
    private static final Map<String, Shape> SHAPES = Map.of(
            "half_million", Shape.HALF_MILLION, "two_million", Shape.TWO_MILLION, "eight_million", Shape.EIGHT_MILLION);

    @Override
    public void run(Path data, Bench.Figures figures) {
        Torch.start(NATIVE.toAbsolutePath());
        SHAPES.forEach((name, shape) -> {
            var model = LanguageModel.first(shape, 1);
            figures.figure("train_tokens_per_s_" + name, train(model), "tokens/s");
            figures.figure("write_tokens_per_s_" + name, write(model), "tokens/s");
        });
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
        try (var reader = new LanguageReader(model)) {
            var prompts = Collections.nCopies(BATCH, new int[] {Bytes.BEGIN});
            reader.write(prompts, new Sampling(8, 1, 1, 1));
            long start = clock();
            int count = reader.write(prompts, new Sampling(128, 1, 1, 1)).stream()
                    .mapToInt(written -> written.length)
                    .sum();
            return count / ((clock() - start) / 1e9);
        }
    }

    private static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
