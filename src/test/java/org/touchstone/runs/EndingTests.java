package org.touchstone.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EndingTests {

    private static final RunKind KIND = new RunKind("test", "tests.run", "tests.log", "test");

    @Test
    void aProcessThatRanOutOfMemoryIsNotTriedAgain() throws Exception {
        var settings = new RunSettings(1, null, null, true, List.of());
        assertThat(ending("exit 3", settings))
                .matches(end -> end.lasting() && end.reason().contains("Java heap"));
        assertThat(ending("exit 1", settings))
                .matches(end -> !end.lasting() && end.reason().contains("exit code 1. last"));
        var greedy = new Child(new Claim(KIND, UUID.randomUUID(), UUID.randomUUID()), process("sleep 60"));
        greedy.endOutgrown(-1);
        greedy.process().waitFor();
        assertThat(Ending.of(greedy, settings, ""))
                .matches(end -> end.lasting() == ResidentMemory.ownPeak().isPresent());
        greedy.process().destroyForcibly();
    }

    private static Ending ending(String command, RunSettings settings) throws Exception {
        var process = process(command);
        process.waitFor();
        return Ending.of(
                new Child(new Claim(KIND, UUID.randomUUID(), UUID.randomUUID()), process), settings, "last words");
    }

    private static Process process(String command) throws java.io.IOException {
        return new ProcessBuilder("sh", "-c", command).start();
    }
}
