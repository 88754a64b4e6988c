package org.touchstone.catalog;

import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;

/**
 * A file that someone brings.
 *
 * @param by who brings it
 * @param bytesTotal its size as sent, where it is known beforehand; progress is shown against it
 * @param followUp the page of this application to go on to when the file is in, as a path; null for none
 */
public record ImportRequest(
        String fileName,
        PairFormat format,
        PersonId by,
        @Nullable Long bytesTotal,
        @Nullable String followUp) {

    public ImportRequest {
        fileName = fileName.isBlank()
                ? "unnamed"
                : fileName.replaceAll("\\p{Cntrl}", " ").strip();
    }

    public ImportRequest(String fileName, PairFormat format, PersonId by) {
        this(fileName, format, by, null, null);
    }
}
