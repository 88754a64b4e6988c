package org.touchstone.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One candidate assistant turn.
 *
 * @param source the model or person that wrote it, where known; never shown to workers
 */
public record Response(String content, @Nullable String source) {}
