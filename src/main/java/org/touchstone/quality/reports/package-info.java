/** Figures that take long: worked out in the background, kept with the digest of the judgments they rest on. */
@NullMarked
package org.touchstone.quality.reports;

import org.jspecify.annotations.NullMarked;
