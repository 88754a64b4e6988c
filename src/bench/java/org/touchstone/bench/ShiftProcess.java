package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A shift in a process of its own, without charts, questions or messages to anybody. Named only, for Gatling is there for benchmarks alone. */
record ShiftProcess(Stage stage, String rehearsal, String study) {

    /** Lets the workers of the file {@code workers.csv} work, each phase for so many seconds, and returns what they were answered. */
    Samples run(int workers, long pace, Map<Phase, Long> seconds) throws IOException, InterruptedException {
        var folder = stage.folder();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dgatling.data.enableAnalytics=false",
                "-Dfolder=" + folder.toAbsolutePath(),
                "-Daddress=" + stage.address(),
                "-Drehearsal=" + rehearsal,
                "-Dstudy=" + study,
                "-Dworkers=" + workers,
                "-Dpace=" + pace));
        seconds.forEach((phase, length) -> command.add("-D" + phase + "=" + length));
        command.addAll(List.of(
                "io.gatling.app.Gatling", "-s", "org.touchstone.bench.Shift", "-nr", "-rf", folder + "/gatling"));
        var log = folder.resolve("gatling.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new IOException("The load could not be made; see " + log);
        }
        return Samples.read(folder.resolve("samples.csv"));
    }
}
