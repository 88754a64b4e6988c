/** Figures that take a while: worked out in the background, kept with the digest of the data they rest on. */
@NullMarked
package org.touchstone.evaluation.inquiries;

import org.jspecify.annotations.NullMarked;
