package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.preference.djl.SpeedTrial;

/**
 * How fast encoders are trained and run, in processor seconds of one thread: 32 and 16 bits; our batches against pairs in random order with
 * padding; and, when the system property {@code python} names an interpreter, against PyTorch in Python, step by step in turn.
 */
final class TrainingSpeed implements Bench.Measurement {

    private static final Path FOLDER = Path.of("target/training-speed");
    private static final int WARM = 1;
    private static final double MILLION = 1e6;
    private static final int LEVEL = Integer.getInteger("batches", 6);

    @Override
    public void run(Path data, Bench.Figures figures) throws Exception {
        var harmless = ModelsHh.read(data.resolve(ModelsHh.FILE));
        try (var trial = new SpeedTrial(FOLDER, harmless)) {
            against(trial, figures);
            epoch(trial, "hh", figures);
        }
        try (var trial = new SpeedTrial(FOLDER, UkpPairs.read(data))) {
            epoch(trial, "ukp", figures);
        }
    }

    private static void epoch(SpeedTrial trial, String set, Bench.Figures figures) {
        boolean narrow = true;
        var ours = new Rate();
        var naive = new Rate();
        var batches = trial.ours(LEVEL + WARM);
        var plain = trial.naive(LEVEL + WARM);
        for (int i = 0; i < batches.size(); i++) {
            ours.add(i, batches.get(i).labels().length, trial.train(batches.get(i), narrow));
            naive.add(i, plain.get(i).labels().length, trial.train(plain.get(i), narrow));
        }
        figures.figure("pairs_per_s_ours_" + set, ours.perSecond(), "pairs/s");
        figures.figure("pairs_per_s_naive_" + set, naive.perSecond(), "pairs/s");
        figures.figure("epoch_vs_naive_" + set, naive.perSecond() / ours.perSecond(), "ratio");
    }

    private static void against(SpeedTrial trial, Bench.Figures figures) throws IOException {
        trial.write(FOLDER.resolve("weights.safetensors"));
        var batches = trial.level(LEVEL + WARM);
        var python = System.getProperty("python");
        if (python == null) {
            for (boolean narrow : List.of(false, true)) {
                alone(trial, batches, narrow, figures);
            }
            return;
        }
        try (var other = new PythonTorch(python, FOLDER, batches)) {
            double difference = difference(trial.scores(batches.getLast()), other.scores(LEVEL));
            figures.figure("score_difference_fp32", MILLION * difference, "millionths");
            for (boolean narrow : List.of(false, true)) {
                inTurn(trial, other, batches, narrow, figures);
            }
        }
    }

    private static double difference(double[] ours, double[] theirs) {
        double most = 0;
        for (int i = 0; i < ours.length; i++) {
            most = Math.max(most, Math.abs(ours[i] - theirs[i]));
        }
        return most;
    }

    private static void alone(SpeedTrial trial, List<SpeedTrial.Batch> batches, boolean narrow, Bench.Figures figures) {
        var train = new Rate();
        var encode = new Rate();
        for (int i = 0; i < batches.size(); i++) {
            train.add(i, batches.get(i).labels().length, trial.train(batches.get(i), narrow));
            encode.add(i, batches.get(i).tokens(), trial.encode(batches.get(i), narrow));
        }
        figures.figure("pairs_per_s_" + name(narrow), train.perSecond(), "pairs/s");
        figures.figure("tokens_per_s_encode_" + name(narrow), encode.perSecond(), "tokens/s");
    }

    private static void inTurn(
            SpeedTrial trial, PythonTorch python, List<SpeedTrial.Batch> batches, boolean narrow, Bench.Figures figures)
            throws IOException {
        var train = new Rate();
        var theirTrain = new Rate();
        var encode = new Rate();
        var theirEncode = new Rate();
        for (int i = 0; i < batches.size(); i++) {
            var batch = batches.get(i);
            train.add(i, batch.labels().length, trial.train(batch, narrow));
            theirTrain.add(i, batch.labels().length, python.seconds("train", narrow, i));
            encode.add(i, batch.tokens(), trial.encode(batch, narrow));
            theirEncode.add(i, batch.tokens(), python.seconds("encode", narrow, i));
        }
        report("pairs_per_s_" + name(narrow), train, theirTrain, figures);
        report("tokens_per_s_encode_" + name(narrow), encode, theirEncode, figures);
    }

    private static void report(String name, Rate ours, Rate theirs, Bench.Figures figures) {
        figures.figure(name, ours.perSecond(), "per s");
        figures.figure("python_" + name, theirs.perSecond(), "per s");
        figures.figure("ratio_" + name, ours.perSecond() / theirs.perSecond(), "ratio");
    }

    private static String name(boolean narrow) {
        return narrow ? "bf16" : "fp32";
    }

    /** What was done in how much time, without the first times. */
    private static final class Rate {
        private double done;
        private double seconds;

        void add(int turn, double more, double time) {
            if (turn >= WARM) {
                done += more;
                seconds += time;
            }
        }

        double perSecond() {
            return done / seconds;
        }
    }
}
