/** Whether judges know what they know: are their probabilities to be taken at their word (Kadavath et al. 2022). */
@NullMarked
package org.touchstone.laboratory.knowing;

import org.jspecify.annotations.NullMarked;
