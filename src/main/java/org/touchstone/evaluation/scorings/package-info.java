/** What models give every response of a snapshot: worked out in the background, kept for download. */
@NullMarked
package org.touchstone.evaluation.scorings;

import org.jspecify.annotations.NullMarked;
