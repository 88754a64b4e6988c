package org.touchstone.datasets;

import org.jspecify.annotations.Nullable;
import org.touchstone.support.Phrase;

/**
 * Something that rests on a snapshot.
 *
 * @param what what it is, such as a model
 * @param name what people call it
 * @param path its page in this application; null where it has none
 */
public record SnapshotUse(
        Phrase what, String name, @Nullable String path) {}
