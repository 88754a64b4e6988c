package org.touchstone.laboratory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.SuiteItem;
import org.touchstone.evaluation.Suites;
import org.touchstone.support.Home;

/** Lays out what experiments work with. */
@Component
class Benches {

    private static final String FOLDER = "experiments";
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Datasets datasets;
    private final Suites suites;
    private final Materials materials;
    private final Home home;

    Benches(Datasets datasets, Suites suites, Materials materials, Home home) {
        this.datasets = datasets;
        this.suites = suites;
        this.materials = materials;
        this.home = home;
    }

    /** To look at data with; it has no folder and hears nothing. */
    Bench looking(Settings settings) {
        return new Laid(settings, null, _ -> {});
    }

    /** To work with. */
    Bench working(UUID experiment, Settings settings, DoubleConsumer done) {
        return new Laid(settings, folder(experiment), done);
    }

    /** Removes what an experiment kept between its cells. */
    void clear(UUID experiment) {
        try {
            FileSystemUtils.deleteRecursively(folder(experiment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The experiments that keep something between their cells. */
    List<UUID> kept() {
        var folder = home.folder(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var folders = Files.list(folder)) {
            return folders.map(one -> one.getFileName().toString())
                    .filter(name -> IDENTIFIER.matcher(name).matches())
                    .map(UUID::fromString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(UUID experiment) {
        return home.folder(FOLDER).resolve(experiment.toString());
    }

    private final class Laid implements Bench {

        private final Settings settings;
        private final @Nullable Path folder;
        private final DoubleConsumer done;

        private Laid(Settings settings, @Nullable Path folder, DoubleConsumer done) {
            this.settings = settings;
            this.folder = folder;
            this.done = done;
        }

        @Override
        public Settings settings() {
            return settings;
        }

        @Override
        public List<PreferencePair> pairs(String field, Split split) {
            return settings.snapshot(field)
                    .map(snapshot -> datasets.pairs(snapshot, split))
                    .orElse(List.of());
        }

        @Override
        public List<SuiteItem> items(String field) {
            return settings.suite(field)
                    .map(suite -> suites.items(suite, 0, Integer.MAX_VALUE))
                    .orElse(List.of());
        }

        @Override
        public List<String> lines(String field) {
            return settings.has(field) ? materials.lines(settings.text(field)) : List.of();
        }

        @Override
        public Path folder() {
            if (folder == null) {
                throw new IllegalStateException("Nothing is kept while an experiment is planned");
            }
            try {
                return Files.createDirectories(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void done(double share) {
            done.accept(share);
        }
    }
}
