package org.touchstone.studies.web;

import org.jspecify.annotations.Nullable;

/** What a program says of the copy it wants; the name may be left out. */
record CloneBody(@Nullable String name) {}
