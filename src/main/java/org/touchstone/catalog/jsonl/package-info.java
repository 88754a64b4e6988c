/** Splits a stream of bytes into lines of text without ever holding more than one. */
@NullMarked
package org.touchstone.catalog.jsonl;

import org.jspecify.annotations.NullMarked;
