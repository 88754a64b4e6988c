/** What a benchmark of the learning code needs to see from within. */
@NullMarked
package org.touchstone.preference.djl;

import org.jspecify.annotations.NullMarked;
