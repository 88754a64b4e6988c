/** Combines words, embeddings and length in one calibrated scorer. */
@NullMarked
package org.touchstone.preference.hybrid;

import org.jspecify.annotations.NullMarked;
