package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.touchstone.preference.djl.SpeedTrial;
import tools.jackson.databind.json.JsonMapper;

/** Python's PyTorch in a process of its own that does one thing at a time when it is told to: {@code src/bench/python/training_speed.py}. */
final class PythonTorch implements AutoCloseable {

    private static final Path SCRIPT = Path.of("src/bench/python/training_speed.py");

    private final PythonScript script;

    /**
     * @param python the interpreter, whose packages are those of {@code requirements.txt} beside the script
     * @param folder where the weights are, and where the batches are put
     */
    PythonTorch(String python, Path folder, List<SpeedTrial.Batch> batches) throws IOException {
        var lists = batches.stream()
                .map(batch -> Map.of(
                        "texts", batch.texts(),
                        "first", batch.first(),
                        "second", batch.second(),
                        "labels", batch.labels()))
                .toList();
        Files.write(folder.resolve("batches.json"), new JsonMapper().writeValueAsBytes(lists));
        script = new PythonScript(python, SCRIPT, folder.toString());
    }

    /** The seconds of processor time that it took to train on a batch, or to encode it. */
    double seconds(String what, boolean narrow, int batch) throws IOException {
        return Double.parseDouble(script.ask("%s %s %d".formatted(what, narrow ? "bf16" : "fp32", batch)));
    }

    /** The scores of a batch's texts before any training, in 32 bits. */
    double[] scores(int batch) throws IOException {
        return List.of(script.ask("score fp32 " + batch).split(" ", -1)).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Override
    public void close() throws IOException {
        script.close();
    }
}
