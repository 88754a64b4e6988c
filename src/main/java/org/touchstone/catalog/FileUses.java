package org.touchstone.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Phrase;

/** What a file that waits here can be used for. Modules say so by beans; each names a page that takes {@code ?file=} and the file's identifier. */
@FunctionalInterface
public interface FileUses {

    /**
     * One use.
     *
     * @param kind what becomes of the file
     * @param name what it becomes a part of, as people have named it; null for nothing
     * @param page a path of this application, with the file in it
     */
    record Use(Phrase kind, @Nullable String name, String page) {}

    /** The uses of a file that is to be read like this. */
    List<Use> of(StagedFileId file, StagedFile.Reading reading);
}
