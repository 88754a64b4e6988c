package org.touchstone.catalog.stackexchange;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Posts in order. */
interface Run {

    /** Where the next one belongs; null after the last. */
    @Nullable
    Key head();

    /** The next one, of which there must be one. */
    Post take() throws IOException;
}
