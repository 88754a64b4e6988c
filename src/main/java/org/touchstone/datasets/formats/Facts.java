package org.touchstone.datasets.formats;

import org.jspecify.annotations.Nullable;
import org.touchstone.studies.Scale;

/**
 * What formats tell of a snapshot as a whole.
 *
 * @param digest the snapshot's
 * @param question what workers were asked; null for labels that came in a file
 * @param scale what strengths are steps of; null where that is not known
 */
public record Facts(
        String name,
        String digest,
        @Nullable String question,
        @Nullable Scale scale) {

    /** For a snapshot that is still being written: our own format tells nothing of the whole. */
    public static final Facts NONE = new Facts("", "", null, null);
}
