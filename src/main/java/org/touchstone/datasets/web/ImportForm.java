package org.touchstone.datasets.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.StagedFile;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.support.Refusal;

/** A labelled file as the page sends it; shares are in percent, {@code staged} is a file that waits here in place of an upload. */
record ImportForm(
        @Nullable MultipartFile file,
        @Nullable String name,
        @Nullable PairFormat format,
        int train,
        int validation,
        int test,
        long seed,
        @Nullable StagedFileId staged) {

    /** The usual form, for a file that waits here where one is given. */
    static ImportForm of(@Nullable StagedFileId staged) {
        return new ImportForm(null, "", PairFormat.HH, 80, 10, 10, 1, staged);
    }

    MultipartFile given() {
        if (file == null || file.isEmpty()) {
            throw new NoFile();
        }
        return file;
    }

    ImportLabelled labelled(@Nullable StagedFile here) {
        var shares = TypedNumbers.shares(train, validation, test);
        var wanted = format == null ? PairFormat.HH : format;
        return new ImportLabelled(
                nameOrFile(here), here == null ? wanted : here.settled().format(), shares, seed);
    }

    private String nameOrFile(@Nullable StagedFile here) {
        if (name != null && !name.isBlank()) {
            return name;
        }
        var original = here == null ? given().getOriginalFilename() : here.name();
        return original == null ? "" : original;
    }

    /** The form came without a file. */
    private static final class NoFile extends Refusal.Invalid {
        NoFile() {
            super("no-file", "file", "Choose a file that is not empty");
        }
    }
}
