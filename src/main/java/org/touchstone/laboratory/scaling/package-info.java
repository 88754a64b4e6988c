/** How accuracy grows with comparisons and with the size of models (Bai et al. 2022, section 3.2). */
@NullMarked
package org.touchstone.laboratory.scaling;

import org.jspecify.annotations.NullMarked;
