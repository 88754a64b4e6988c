package org.touchstone.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Python script in a process of its own that answers orders, one line each. */
final class PythonScript implements AutoCloseable {

    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    PythonScript(String python, Path script, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(python, script.toString()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = process.outputWriter(StandardCharsets.US_ASCII);
        answers = process.inputReader(StandardCharsets.US_ASCII);
    }

    /** What it answers; fails where it ended instead. */
    String ask(String order) throws IOException {
        orders.write(order);
        orders.newLine();
        orders.flush();
        var answer = answers.readLine();
        if (answer == null) {
            throw new IOException("Python ended when it was to " + order);
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        orders.close();
        process.destroy();
    }
}
