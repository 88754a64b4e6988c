package org.touchstone.catalog;

import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;

/**
 * A file that someone brings.
 *
 * @param by who brings it
 * @param bytesTotal its size as sent, where it is known beforehand; progress is shown against it
 * @param followUp the page of this application to go on to when the file is in, as a path; null for none
 * @param staged where it waits here; null where it is read as it arrives
 * @param task what is to be done with it, where that can be begun anew
 */
public record ImportRequest(
        String fileName,
        PairFormat format,
        PersonId by,
        @Nullable Long bytesTotal,
        @Nullable String followUp,
        @Nullable Staged staged,
        @Nullable ImportTask task) {

    public ImportRequest {
        fileName = fileName.isBlank()
                ? "unnamed"
                : fileName.replaceAll("\\p{Cntrl}", " ").strip();
    }

    public ImportRequest(
            String fileName, PairFormat format, PersonId by, @Nullable Long bytesTotal, @Nullable String followUp) {
        this(fileName, format, by, bytesTotal, followUp, null, null);
    }

    public ImportRequest(String fileName, PairFormat format, PersonId by) {
        this(fileName, format, by, null, null);
    }

    /**
     * A file that waits here.
     *
     * @param columns what the columns stand for, where it is a table
     */
    public record Staged(StagedFileId file, @Nullable ColumnMapping columns) {}

    /** The same from a file that waits here. */
    public ImportRequest from(Staged file) {
        return new ImportRequest(fileName, format, by, bytesTotal, followUp, file, task);
    }

    /** The same with something to be done. */
    public ImportRequest to(ImportTask what) {
        return new ImportRequest(fileName, format, by, bytesTotal, followUp, staged, what);
    }

    /** The same with a page to go on to. */
    public ImportRequest then(String page) {
        return new ImportRequest(fileName, format, by, bytesTotal, page, staged, task);
    }

    /** The same where who judged is of no interest and their answers are those of the file. */
    public ImportRequest withoutVotes() {
        if (staged == null || staged.columns() == null) {
            return this;
        }
        return from(new Staged(staged.file(), staged.columns().without(ColumnRole.WORKER)));
    }

    /** Whether the lines may say who judged, even where the file need not be brought for that. */
    public boolean mayBringVotes() {
        var columns = staged == null ? null : staged.columns();
        return columns == null ? format.bringsVotes() : columns.bringsVotes();
    }

    /** Whether the lines say who judged. */
    public boolean bringsVotes() {
        return new StagedFile.Reading(format, staged == null ? null : staged.columns()).bringsVotes();
    }
}
