package org.touchstone.datasets.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.touchstone.catalog.PairFormat;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.support.Refusal;

/** A labelled file as the page sends it; shares are in percent. */
record ImportForm(
        @Nullable MultipartFile file,
        @Nullable String name,
        @Nullable PairFormat format,
        int train,
        int validation,
        int test,
        long seed) {

    static final ImportForm USUAL = new ImportForm(null, "", PairFormat.HH, 80, 10, 10, 1);

    MultipartFile given() {
        if (file == null || file.isEmpty()) {
            throw new NoFile();
        }
        return file;
    }

    ImportLabelled labelled() {
        var shares = TypedNumbers.shares(train, validation, test);
        return new ImportLabelled(nameOrFile(), format == null ? PairFormat.HH : format, shares, seed);
    }

    private String nameOrFile() {
        if (name != null && !name.isBlank()) {
            return name;
        }
        var original = given().getOriginalFilename();
        return original == null ? "" : original;
    }

    /** The form came without a file. */
    private static final class NoFile extends Refusal.Invalid {
        NoFile() {
            super("no-file", "file", "Choose a file that is not empty");
        }
    }
}
