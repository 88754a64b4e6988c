package org.touchstone.datasets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.touchstone.support.Home;

/** The files on disk; one that is being written has another name until it is whole. */
@Component
class ExportFolder {

    private static final String UNFINISHED = ".part";

    private final Path folder;

    ExportFolder(Home home) {
        folder = home.folder("exports");
    }

    Path file(UUID id) {
        return folder.resolve(id.toString());
    }

    /** Writes the file, and leaves nothing behind where that fails. */
    void write(UUID id, Packing.Content content) throws IOException {
        Files.createDirectories(folder);
        var unfinished = folder.resolve(id + UNFINISHED);
        try (var out = Files.newOutputStream(unfinished)) {
            content.writeTo(out);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(unfinished);
            throw failure;
        }
        Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes the files that nobody wants any more, also what a killed process left. */
    void sweep(Predicate<UUID> wanted) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var name = file.getFileName().toString().replace(UNFINISHED, "");
                if (!wanted.test(UUID.fromString(name))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
