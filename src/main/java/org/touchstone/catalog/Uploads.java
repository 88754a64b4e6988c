package org.touchstone.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/** Takes files that pages send: the file is put aside, the browser may go on to the import's page, and the work is done meanwhile. */
@Service
public class Uploads {

    private final Imports imports;
    private final TaskExecutor executor;

    Uploads(Imports imports, @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.imports = imports;
        this.executor = executor;
    }

    /** What is to be done with an uploaded file. */
    @FunctionalInterface
    public interface Work {

        /** Reads the file under the import. A failure is put on record as the import's end. */
        void run(ImportId id, InputStream in);
    }

    /** Puts the content aside and starts the work on it; returns as soon as the content is there. */
    public ImportId take(ImportRequest request, InputStream content, Work work) {
        var file = putAside(content);
        var id = imports.begin(request);
        executor.execute(() -> run(id, file, work));
        return id;
    }

    private void run(ImportId id, Path file, Work work) {
        try (var in = Files.newInputStream(file)) {
            work.run(id, in);
        } catch (IOException | RuntimeException failure) {
            if (imports.find(id).status() != ImportReport.Status.FAILED) {
                imports.fail(id, failure);
            }
        } finally {
            delete(file);
        }
    }

    private static Path putAside(InputStream content) {
        try {
            var file = Files.createTempFile("touchstone-upload-", ".part");
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
