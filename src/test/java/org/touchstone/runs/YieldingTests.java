package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class YieldingTests {

    private static final Path SESSION = Path.of("/proc/self/autogroup");

    @Test
    void whatYieldsHasASessionOfTheLeastWeightAndThisOneKeepsIts() throws IOException, InterruptedException {
        assumeTrue(Files.isWritable(SESSION), "this system does not share processors between sessions");
        var before = Files.readString(SESSION);

        var there = said(yielding("cat", SESSION.toString()));

        assertThat(there).contains("nice 19");
        assertThat(Files.readString(SESSION)).isEqualTo(before).isNotEqualTo(there);
    }

    @Test
    void itIsTheProcessThatWasStarted() throws IOException, InterruptedException {
        var process = yielding("sh", "-c", "echo $$");

        assertThat(said(process)).isEqualTo(process.pid() + "\n");
    }

    private static Process yielding(String... words) throws IOException {
        var command = new ArrayList<>(Yielding.prefix());
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String said(Process process) throws IOException, InterruptedException {
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
