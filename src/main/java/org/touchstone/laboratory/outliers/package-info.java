/** Whether a model can tell that a text is of another kind than it learned from (Bai et al. 2022, section 5.4). */
@NullMarked
package org.touchstone.laboratory.outliers;

import org.jspecify.annotations.NullMarked;
