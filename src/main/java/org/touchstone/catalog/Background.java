package org.touchstone.catalog;

import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;

/** Runs the works of imports on files that wait here, each on a thread of its own. */
@Component
class Background {

    private final ImportLog log;
    private final Imports imports;
    private final StagedFiles files;
    private final List<ImportWork> works;
    private final TaskExecutor executor;

    Background(
            ImportLog log,
            Imports imports,
            StagedFiles files,
            List<ImportWork> works,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor) {
        this.log = log;
        this.imports = imports;
        this.files = files;
        this.works = works;
        this.executor = executor;
    }

    void start(ImportId id) {
        executor.execute(() -> run(id));
    }

    private void run(ImportId id) {
        try {
            work(id);
        } catch (IOException | RuntimeException failure) {
            if (imports.find(id).status() != ImportReport.Status.FAILED) {
                imports.fail(id, failure);
            }
        } finally {
            clearAway(imports.find(id).details().course());
        }
    }

    private void work(ImportId id) throws IOException {
        var job = log.job(id);
        try (var in = files.open(job.file())) {
            work(job.task()).run(id, job.task(), job.by(), in);
        }
    }

    /** A file that was brought for this import alone goes with it, unless the import can go on from it. */
    private void clearAway(ImportReport.Course course) {
        var file = course.file();
        if (file != null && !course.resumable() && files.find(file).passing()) {
            files.discard(file);
        }
    }

    private ImportWork work(ImportTask task) {
        return works.stream()
                .filter(work -> work.name().equals(task.work()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody does the work " + task.work()));
    }
}
