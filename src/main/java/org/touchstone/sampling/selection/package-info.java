/** The mathematics of choosing comparisons to judge: how much each would tell, and which go well together. */
@NullMarked
package org.touchstone.sampling.selection;

import org.jspecify.annotations.NullMarked;
