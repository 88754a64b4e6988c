/** How the parts of a mixture of two kinds of comparisons serve both (Bai et al. 2022, section 5.1). */
@NullMarked
package org.touchstone.laboratory.mixture;

import org.jspecify.annotations.NullMarked;
