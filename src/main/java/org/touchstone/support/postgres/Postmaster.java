package org.touchstone.support.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A running server, as it describes itself in the file {@code postmaster.pid} of its data folder. */
record Postmaster(ProcessHandle process, int port, boolean isReady) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server that holds this folder's data, if one is alive. */
    static Optional<Postmaster> of(ServerFolder folder) throws IOException {
        var lines = lines(folder);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        var port = Integer.parseInt(lines.get(PORT_LINE).strip());
        var ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return ProcessHandle.of(pid(lines))
                .filter(process -> runsFrom(folder, process))
                .map(process -> new Postmaster(process, port, ready));
    }

    /**
     * Removes the file when its process number now belongs to some other program, as after a restart of the machine or
     * container: the server would take that program for itself and refuse to start.
     */
    static void forgetStranger(ServerFolder folder) throws IOException {
        var lines = lines(folder);
        var stranger = !lines.isEmpty()
                && ProcessHandle.of(pid(lines))
                        .filter(process -> !runsFrom(folder, process))
                        .isPresent();
        if (stranger) {
            Files.deleteIfExists(file(folder));
        }
    }

    private static boolean runsFrom(ServerFolder folder, ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).startsWith(folder.root()))
                .isPresent();
    }

    private static long pid(List<String> lines) {
        return Long.parseLong(lines.get(PID_LINE).strip());
    }

    private static List<String> lines(ServerFolder folder) throws IOException {
        try {
            return Files.readAllLines(file(folder));
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }

    private static Path file(ServerFolder folder) {
        return folder.data().resolve("postmaster.pid");
    }
}
