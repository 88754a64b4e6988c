/** Reads tables of text with a header, within limits. */
@NullMarked
package org.touchstone.catalog.csv;

import org.jspecify.annotations.NullMarked;
