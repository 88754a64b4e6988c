package org.touchstone.catalog;

import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;

/** Reads a file to its end and stores nothing, to see what importing it would come to. */
@Component
class Trials implements ImportWork {

    static final String NAME = "trial";

    private final Imports imports;

    Trials(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(ImportId id, ImportTask task, PersonId by, InputStream in) {
        imports.tryOut(id, in);
    }
}
