package org.touchstone.catalog;

import java.io.InputStream;
import org.touchstone.accounts.PersonId;

/** Something that can be done with a file. Modules register theirs as beans. */
public interface ImportWork {

    /** By what name an {@link ImportTask} asks for it. */
    String name();

    /**
     * Reads the file under the import from its beginning, for the first time or after an earlier try was cut off: what that had done already must
     * come out the same. A failure is put on record as the import's end.
     */
    void run(ImportId id, ImportTask task, PersonId by, InputStream in);
}
