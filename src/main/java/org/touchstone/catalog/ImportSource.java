package org.touchstone.catalog;

import org.jspecify.annotations.Nullable;

/** How the file of an import is to be read. */
record ImportSource(
        String fileName, PairFormat format, @Nullable ColumnMapping columns) {}
